import { Prisma } from '#lib/database/generated/client.ts';
import type { VoyageState } from '#lib/domain/containers/assess-container.ts';
import type { BillOfVoyage } from '#lib/domain/containers/assess-ready.ts';

/** A voyage as it is read, with what its bill says. */
export interface ContainerRow {
  summary: Omit<VoyageState, 'exceptions' | 'timeline'>;
  bill: BillOfVoyage | null;
}

/** Of `containers c`, what `toContainerSummary` needs. */
export const CONTAINER_COLUMNS = Prisma.sql`c.summary,
  (SELECT json_build_object('bucket', b.bucket, 'status', b.status, 'at', b.summary -> 'lastCustomsEntryAt')
     FROM bills b
    WHERE b.workspace_id = c.workspace_id AND b.bill_number = c.bill_number) AS bill`;
