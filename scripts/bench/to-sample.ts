import { type LoadResult, within } from './http-load.ts';
import type { Sample } from './sample.ts';

/** What a load came to. @throws {Error} when anything but 200 was answered: then it measured something else. */
export function toSample(result: LoadResult, name: string): Sample {
  const others = [...result.statuses].filter(([status]) => status !== 200);
  if (others.length > 0 || result.answered === 0) {
    const told = others.map(([status, count]) => `${count} × ${status}`).join(', ');
    throw new Error(`${name} answered ${told || 'nothing'}.`);
  }
  return {
    rate: result.answered / result.seconds,
    p50: within(result, 0.5),
    p95: within(result, 0.95),
    p99: within(result, 0.99),
  };
}
