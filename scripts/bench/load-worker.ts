import { parentPort, workerData } from 'node:worker_threads';
import { type Load, sendLoad } from './http-load.ts';

// A thread that does nothing but send one load and time the answers.

const load = workerData as Load;
parentPort?.postMessage(
  await sendLoad({ ...load, requests: load.requests.map((each) => Buffer.from(each)) }),
);
