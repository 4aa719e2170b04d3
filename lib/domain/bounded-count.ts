/** How many there are; counted no further than anybody reads. */
export interface BoundedCount {
  /** Exact, or where there are more a round number below. */
  count: number;
  isMore: boolean;
}

const HUNDRED = 100;
const THOUSAND = 1_000;

/** What was counted, where counting may have ended before the end: then a round number that is certainly passed. */
export function toBoundedCount(counted: number, isEnd: boolean): BoundedCount {
  if (isEnd) return { count: counted, isMore: false };
  const round = counted > 2 * THOUSAND ? THOUSAND : HUNDRED;
  return { count: Math.floor((counted - 1) / round) * round, isMore: true };
}

/** "1,234", or "more than 9,000". */
export function toCountInWords({ count, isMore }: BoundedCount): string {
  return `${isMore ? 'more than ' : ''}${count.toLocaleString('en')}`;
}
