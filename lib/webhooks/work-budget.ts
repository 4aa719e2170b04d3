const WINDOW_MILLISECONDS = 60_000;

/** How many bytes of strangers are worth thinking about in a minute: whoever sends more is told no more. */
export class WorkBudget {
  private readonly bytesAMinute: number;
  private since = Number.NEGATIVE_INFINITY;
  private left = 0;

  constructor(bytesAMinute: number) {
    this.bytesAMinute = bytesAMinute;
  }

  /** Whether there is work left for so many bytes at this moment; then it is taken. */
  take(bytes: number, now: number): boolean {
    if (now - this.since >= WINDOW_MILLISECONDS || now < this.since) {
      this.since = now;
      this.left = this.bytesAMinute;
    }
    if (bytes > this.left) return false;
    this.left -= bytes;
    return true;
  }
}
