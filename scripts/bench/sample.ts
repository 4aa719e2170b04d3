import { toMedian } from './median.ts';
import type { Row } from './report.ts';

/** One repetition of a measurement. */
export interface Sample {
  /** A second. */
  rate: number;
  /** In milliseconds. */
  p50: number;
  p95: number;
  p99: number;
}

/** The medians over some repetitions. */
export function toRow(
  name: string,
  connections: number | null,
  samples: readonly Sample[],
  { note = '' } = {},
): Row {
  const median = (read: (sample: Sample) => number) => toMedian(samples.map(read));
  return {
    name,
    connections,
    repetitions: samples.length,
    rate: median(({ rate }) => rate),
    p50: median(({ p50 }) => p50),
    p95: median(({ p95 }) => p95),
    p99: median(({ p99 }) => p99),
    note,
  };
}
