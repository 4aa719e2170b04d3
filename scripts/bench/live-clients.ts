import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Lets so many clients follow the changes while `work` runs, on a thread of their own. @throws {Error} when one is refused. */
export async function withLiveClients<Result>(
  clients: { port: number; cookie: string; count: number },
  work: () => Promise<Result>,
): Promise<Result> {
  const worker = new Worker(new URL('./live-worker.ts', import.meta.url), { workerData: clients });
  try {
    await once(worker, 'message');
    return await work();
  } finally {
    await worker.terminate();
  }
}
