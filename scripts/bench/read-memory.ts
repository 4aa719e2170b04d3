import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { toMedian } from './median.ts';

const SAMPLES = 9;
const PAUSE_MILLISECONDS = 250;

/** The memory a process has in use, in megabytes: the median of some moments. */
export async function readMemory(pid: number): Promise<number> {
  const samples: number[] = [];
  while (samples.length < SAMPLES) {
    await wait(PAUSE_MILLISECONDS);
    const kibibytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
    samples.push((kibibytes * 1_024) / 1_000_000);
  }
  return toMedian(samples);
}
