/** The messages of one month in UTC: ids from the one up to and without the other. */
export interface Month {
  /** Of the partition: `webhook_events_2026_11`. */
  name: string;
  from: string;
  to: string;
}

const EARLIEST_YEAR = 2000;

/** The month that is so many after that of a moment. */
export function toMonth(moment: Date, after = 0): Month {
  const first = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + after, 1));
  const next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1));
  const [year, month] = first.toISOString().split('-');
  return { name: `webhook_events_${year}_${month}`, from: toBound(first), to: toBound(next) };
}

/** The least UUID whose first 48 bits are a moment's milliseconds since 1970, as version 7 has them. */
export function toBound(moment: Date): string {
  const hex = moment.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** When an id was made; `null` for one that tells no time, or one before this trade was told by computers. */
export function toMoment(id: string): Date | null {
  if (id.charAt(14) !== '7') return null;
  const moment = new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
  return moment.getUTCFullYear() >= EARLIEST_YEAR ? moment : null;
}
