import { toInstantText } from '#components/ui/instant-text.ts';
import type { Reader } from '#components/ui/reader.ts';
import type { TabLink } from '#components/ui/tab-links.tsx';
import type { MorningCounts } from '#lib/customs/find-morning-counts.ts';
import type { BillBucket, BillCounts } from '#lib/domain/customs/bill.ts';
import type { Translate } from '#lib/words/translate.ts';

interface Day {
  morning: MorningCounts | null;
  counts: BillCounts;
  /** The workspace's, by whose clock the day began. */
  timeZone: string;
}

/** By how much a bucket grew or shrank since the day began, at the reader's time; nothing where the morning was not counted. */
export function toMorningNote(
  bucket: BillBucket,
  { morning, counts, timeZone }: Day,
  reader: Reader,
  t: Translate,
): TabLink['note'] {
  if (morning === null) return undefined;
  const now = counts[bucket];
  const then = morning.counts[bucket];
  const time = toInstantText(morning.countedAt, reader);
  const change = new Intl.NumberFormat(reader.language, { signDisplay: 'exceptZero' }).format(now - then);
  return {
    text: t('customs.sinceMorning.change', { change: now === then ? '±0' : change, time }),
    title: t('customs.sinceMorning.title', { then, time, zone: timeZone, now }),
  };
}
