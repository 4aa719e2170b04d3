import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** On how many random histories a property is tried: HISTORIES where that is set (`npm run convergence`), else `usual`. */
export function toHistories(usual: number): number {
  return Number(process.env.HISTORIES || usual);
}

/** On how many a property is tried that takes each history through PostgreSQL. */
export function toHistoriesThroughPostgres(usual: number): number {
  return Number(process.env.HISTORIES_THROUGH_POSTGRES || usual);
}

/** As `expect(…).toEqual(…)`, which takes most of the time of ten thousand histories where nothing differs. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}
