import { type CustomsCode, wordingOf } from '../trade/customs-wording.ts';
import type { WorldClock } from '../world-clock.ts';

/** An element of `data.activities` of `customs.entry.status.updated`, in the order of its fields there. */
export type CustomsActivity = {
  readonly date: string | null;
  readonly message: string;
  readonly releaseDate: string | null;
  readonly releaseOrigin: string | null;
  readonly quantity: string | null;
  readonly isHold: boolean;
  readonly code: string;
};

/** What customs said on a day; a releasing code carries the day as its release date. */
export function toCustomsActivity(
  clock: WorldClock,
  day: number,
  code: CustomsCode,
  quantity: number | string | null = null,
): CustomsActivity {
  const wording = wordingOf(code);
  return {
    date: clock.day(day),
    message: wording.message,
    releaseDate: wording.releases ? clock.day(day) : null,
    releaseOrigin: wording.releases ? 'CBP' : null,
    quantity: quantity === null ? null : String(quantity),
    isHold: wording.isHold ?? false,
    code,
  };
}
