import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from './crew.ts';
import { openSession } from './session.ts';
import { runTask, type Task } from './task.ts';

// A thread of a crew: it runs one task after another in a session of its own.

const { url } = workerData as { url: string };
const session = openSession(url);
session.catch(() => {}); // Told with the first task.

parentPort?.on('message', async (task: Task) => {
  const answer: Answer = await session
    .then((opened) => runTask(opened, task))
    .then((outcome) => ({ outcome }))
    .catch((error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }));
  parentPort?.postMessage(answer);
});
