import type { Access } from '#lib/auth/access.ts';
import { inSnapshot } from '#lib/database/in-snapshot.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { AuditVerification } from '#lib/domain/audit/audit-entry.ts';
import { getEnvironment } from '#lib/env.ts';
import { readAnchors } from './anchor-audit.ts';
import { verifyAudit } from './verify-audit.ts';

/** Checks the whole audit log of the workspace against itself, its seals and the anchors of this installation. */
export async function verifyOwnAudit({ workspaceId }: Access): Promise<AuditVerification> {
  const { DATA_DIR, appSecrets: secrets } = getEnvironment();
  const anchors = await readAnchors(DATA_DIR, workspaceId);
  const client = await getWorkspaceDatabase(workspaceId).pool.connect();
  try {
    return await inSnapshot(client, () => verifyAudit(client, { workspaceId, anchors, secrets }));
  } finally {
    client.release();
  }
}
