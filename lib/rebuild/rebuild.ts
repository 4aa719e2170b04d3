import type { Crew } from './crew.ts';
import type { FoldFailure } from './fold-chunk.ts';
import type { Session } from './session.ts';
import type { Shapes } from './shadow.ts';

/** A rebuild of one workspace on its way. */
export interface Rebuild {
  readonly session: Session;
  readonly crew: Crew;
  readonly workspaceId: string;
  readonly shapes: Shapes;
  /** Whether the facts are made again too. */
  readonly fromRaw: boolean;
  /** What was mended so far, by table. */
  readonly tables: Map<string, TableReport>;
  /** By kind and subject. */
  readonly failures: Map<string, FoldFailure>;
}

/** Rows of a table that were not as they follow from the facts, before they were mended. */
export interface TableReport {
  differing: number;
  missing: number;
  surplus: number;
  /** Said the same, and named other deliveries that said so: no difference in what is known. */
  retold: number;
}
