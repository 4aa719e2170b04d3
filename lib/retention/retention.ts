/** How long raw messages are kept, and what goes then. */
export interface Retention {
  /** Older than so many months. */
  months: number;
  /**
   * `repeats`: deliveries that no rebuild needs, since the first of their content stays. `everything`: whole partitions,
   * with what facts came from; the facts stay.
   */
  drop: 'repeats' | 'everything';
}

/** The moment before which messages are old: so many months ago, in UTC; of a month with fewer days its last. */
export function toCutOff(now: Date, months: number): Date {
  const cutOff = new Date(now);
  cutOff.setUTCDate(1);
  cutOff.setUTCMonth(cutOff.getUTCMonth() - months);
  const days = new Date(Date.UTC(cutOff.getUTCFullYear(), cutOff.getUTCMonth() + 1, 0)).getUTCDate();
  cutOff.setUTCDate(Math.min(now.getUTCDate(), days));
  return cutOff;
}
