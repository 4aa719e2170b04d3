const MILLISECONDS_A_DAY = 86_400_000;
const MILLISECONDS_AN_HOUR = 3_600_000;

/** Time as the stories tell it: days are counted from today (0), the past is negative, hours are UTC. */
export class WorldClock {
  #now: number;

  constructor(now: Date) {
    this.#now = now.getTime();
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.#now;
  }

  /** Time goes on; what was told before keeps its time. */
  advanceTo(now: Date): void {
    this.#now = now.getTime();
  }

  get #midnight(): number {
    return Math.floor(this.#now / MILLISECONDS_A_DAY) * MILLISECONDS_A_DAY;
  }

  /**
   * The moment of an hour (0 to 24) of a day that is not in the future. The hours of today are drawn together into what
   * has passed of it, so that a story told at any time of the day has happened already.
   */
  at(day: number, hour: number): number {
    if (day > 0) throw new Error(`Day ${day} has not come yet`);
    if (day < 0) return Math.floor(this.#midnight + day * MILLISECONDS_A_DAY + hour * MILLISECONDS_AN_HOUR);
    return Math.floor(this.#midnight + ((this.now - this.#midnight) * Math.min(hour, 24)) / 24);
  }

  /** A calendar day as the senders write it, `2025-07-10T00:00:00.000Z`. */
  day(day: number): string {
    return new Date(this.#midnight + day * MILLISECONDS_A_DAY).toISOString();
  }

  /** A calendar day without a time, as hold dates are written: `2025-07-10`. */
  plainDay(day: number): string {
    return this.day(day).slice(0, 10);
  }

  /** A moment of any day, also of one to come. */
  estimate(day: number, hour: number): string {
    return new Date(this.#midnight + day * MILLISECONDS_A_DAY + hour * MILLISECONDS_AN_HOUR).toISOString();
  }

  get year(): number {
    return new Date(this.now).getUTCFullYear();
  }
}
