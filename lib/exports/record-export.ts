import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';

interface Export {
  list: string;
  format: string;
  columns: string[];
  view: string | null;
  filter: Record<string, string>;
  sort: string;
}

/** That somebody took a list with them. */
export function recordExport(access: Access, { list, ...after }: Export): Promise<void> {
  return inWorkspaceTransaction(access.workspaceId, (client) =>
    recordAudit(client, access, [{ action: 'list.export', subject: { kind: 'list', key: list }, after }]),
  );
}
