/** What came back: answers by status, and how long they took. */
export class Tally {
  readonly #answers = new Map<string, number>();
  readonly #milliseconds: number[] = [];

  /** `answer` is a status, or in words why there was none. */
  add(answer: number | string, milliseconds: number): void {
    const key = String(answer);
    this.#answers.set(key, (this.#answers.get(key) ?? 0) + 1);
    this.#milliseconds.push(milliseconds);
  }

  get sent(): number {
    return this.#milliseconds.length;
  }

  /** Answers by status, the lowest first. */
  get answers(): [answer: string, count: number][] {
    return [...this.#answers].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** How many were answered with anything but 2xx. */
  get unwelcome(): number {
    return this.answers
      .filter(([answer]) => !/^2\d\d$/.test(answer))
      .reduce((sum, [, count]) => sum + count, 0);
  }

  /** The time under which this share of the answers came (0.5 is the median), in milliseconds. */
  within(share: number): number {
    const sorted = [...this.#milliseconds].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
  }
}
