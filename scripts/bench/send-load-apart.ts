import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Load, LoadResult } from './http-load.ts';

/**
 * Sends a load from a thread of its own, so that nothing else delays what it times.
 *
 * @throws {Error} when a connection breaks: then nothing was measured.
 */
export async function sendLoadApart(load: Load): Promise<LoadResult> {
  const worker = new Worker(new URL('./load-worker.ts', import.meta.url), { workerData: load });
  const [result] = await once(worker, 'message');
  await worker.terminate();
  return result as LoadResult;
}
