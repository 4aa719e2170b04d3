import { type Instant, millisecondsBetween } from '../instant.ts';
import type { DeclarationTimelineItem } from './declaration.ts';
import { toStages } from './to-stages.ts';

/** How long something usually takes, in seconds. */
export interface UsualStay {
  /** A canonical status, or `SILENCE`. */
  status: string;
  /** How many the figures rest on. */
  stays: number;
  /** P50: half were over by then. */
  halfSeconds: number;
  /** P90: nine in ten were over by then. */
  mostSeconds: number;
}

/** Stands for the time between one piece of news of a declaration and the next, whatever its status. */
export const SILENCE = '*';

/** Fewer than these say nothing of what is usual. */
const FEWEST_STAYS = 10;

type Item = Pick<DeclarationTimelineItem, 'status' | 'at' | 'remark' | 'type'>;

/**
 * What is usual among the histories of several declarations: only stays that are over count, and only what happened at
 * least ten times is said. Percentiles are nearest-rank: a length that really was.
 */
export function assessUsualStays(timelines: readonly (readonly Item[])[]): UsualStay[] {
  const lengths = new Map<string, number[]>();
  const add = (status: string, since: Instant, until: Instant) => {
    const seconds = Math.round(millisecondsBetween(since, until) / 1000);
    const known = lengths.get(status);
    if (known) known.push(seconds);
    else lengths.set(status, [seconds]);
  };
  for (const timeline of timelines) {
    for (const { status, since, until } of toStages(timeline)) if (until !== null) add(status, since, until);
    const news = toNews(timeline);
    for (const [index, at] of news.entries()) {
      const before = news[index - 1];
      if (before !== undefined) add(SILENCE, before, at);
    }
  }
  return [...lengths]
    .filter(([, all]) => all.length >= FEWEST_STAYS)
    .map(([status, all]) => ({ status, stays: all.length, ...toPercentiles(all) }))
    .sort((a, b) => (a.status < b.status ? -1 : 1));
}

/** When a sender said something, oldest first; what people decided is no news. */
function toNews(timeline: readonly Item[]): Instant[] {
  return timeline.flatMap(({ type, at }) => (type === 'link' || at === null ? [] : [at])).sort();
}

function toPercentiles(lengths: number[]): Pick<UsualStay, 'halfSeconds' | 'mostSeconds'> {
  const sorted = lengths.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { halfSeconds: at(0.5), mostSeconds: at(0.9) };
}
