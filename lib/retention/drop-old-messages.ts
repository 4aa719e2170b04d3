import type pg from 'pg';
import { toBound } from '#lib/database/partitions/month.ts';
import { type DroppedPartition, dropOldPartitions } from './drop-old-partitions.ts';
import { dropOldRepeats } from './drop-old-repeats.ts';
import { type Retention, toCutOff } from './retention.ts';

export interface DropReport {
  /** Messages that came before this moment were old. */
  cutOff: Date;
  /** Single deliveries of contents whose first delivery stays. */
  repeats: number;
  /** Whole months, oldest first. */
  partitions: DroppedPartition[];
}

/**
 * Drops the raw messages that are old and that no rebuild needs; with `everything` first the partitions that are old as a
 * whole. Which contents are known stays known, so a message that comes again is still a repeat. A dry run changes nothing
 * and tells the same.
 *
 * @param client a connection of the caller's own, outside a transaction.
 */
export async function dropOldMessages(
  client: Pick<pg.ClientBase, 'query'>,
  { months, drop }: Retention,
  { now, dryRun = false }: { now: Date; dryRun?: boolean },
): Promise<DropReport> {
  const cutOff = toCutOff(now, months);
  const before = toBound(cutOff);
  const partitions = drop === 'everything' ? await dropOldPartitions(client, before, dryRun) : [];
  // Those of a dry run still stand there: what goes with them is not counted again.
  const from = dryRun ? partitions.at(-1)?.to : undefined;
  const repeats = await dropOldRepeats(client, { from, before }, dryRun);
  return { cutOff, repeats, partitions };
}
