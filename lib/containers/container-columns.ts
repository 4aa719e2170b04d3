import { Prisma } from '#lib/database/generated/client.ts';
import type { VoyageState } from '#lib/domain/containers/assess-container.ts';
import type { BillOfVoyage } from '#lib/domain/containers/assess-ready.ts';
import type { LastNote } from '#lib/domain/triage/triage.ts';

/** A voyage as it is read, with what its bill says. */
export interface ContainerRow {
  summary: Omit<VoyageState, 'exceptions' | 'timeline' | 'triage'>;
  bill: BillOfVoyage | null;
  assignee: string | null;
  last_note: LastNote | null;
}

/** Of `containers c`, what `toContainerSummary` needs. */
export const CONTAINER_COLUMNS = Prisma.sql`c.summary, c.assignee, c.last_note,
  (SELECT json_build_object('bucket', b.bucket, 'status', b.status, 'at', b.summary -> 'lastCustomsEntryAt')
     FROM bills b
    WHERE b.workspace_id = c.workspace_id AND b.bill_number = c.bill_number) AS bill`;
