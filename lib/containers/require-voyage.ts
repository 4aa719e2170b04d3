import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';
import { normaliseContainerNumber } from '#lib/domain/identifiers/normalise-container-number.ts';
import { NotFound } from '#lib/errors.ts';

/** One voyage of a container; `billNumber` is null for the one that names no bill. */
export interface KnownVoyage {
  containerNumber: string;
  billNumber: string | null;
}

/**
 * A voyage that is known, and that this somebody may see.
 *
 * @param bill as in `getContainer`. @throws {NotFound}
 */
export async function requireVoyage(
  { workspaceId }: Access,
  number: string,
  bill: string | undefined,
): Promise<KnownVoyage> {
  const containerNumber = normaliseContainerNumber(number);
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ bill_number: string }>(
    `SELECT bill_number FROM containers
      WHERE workspace_id = $1 AND container_number = $2 AND ($3::text IS NULL OR bill_number = $3)
      ORDER BY newest DESC, last_event_at DESC LIMIT 1`,
    [workspaceId, containerNumber, bill === undefined ? null : normaliseBillNumber(bill)],
  );
  const [voyage] = rows;
  if (!voyage) throw new NotFound(`No such voyage of container ${containerNumber} is known.`);
  return { containerNumber, billNumber: voyage.bill_number || null };
}
