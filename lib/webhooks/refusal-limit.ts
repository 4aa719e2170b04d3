const WINDOW_MILLISECONDS = 60_000;
const MOST_REFUSALS = 20;
const MOST_ADDRESSES = 10_000;

/** Counts refused messages by address, so that nobody tries keys by the thousand. Authentic ones are never counted. */
export class RefusalLimit {
  private readonly refusals = new Map<string, { since: number; count: number }>();

  /** Counts one more; the seconds to wait when it is one too many within a minute, else `null`. */
  count(address: string, now: number): number | null {
    const known = this.refusals.get(address);
    if (known === undefined || now - known.since >= WINDOW_MILLISECONDS || now < known.since) {
      this.refusals.delete(address);
      this.refusals.set(address, { since: now, count: 1 });
      this.forgetOldest();
      return null;
    }
    known.count++;
    if (known.count <= MOST_REFUSALS) return null;
    return Math.ceil((known.since + WINDOW_MILLISECONDS - now) / 1000);
  }

  private forgetOldest(): void {
    const [oldest] = this.refusals.keys();
    if (this.refusals.size > MOST_ADDRESSES && oldest !== undefined) this.refusals.delete(oldest);
  }
}
