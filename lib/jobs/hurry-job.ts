import { Unavailable } from '#lib/errors.ts';
import { getLog } from '#lib/log.ts';

type StartJob = (name: string) => Promise<void>;

const HANDLE = Symbol.for('clearhold.jobs');
const shared = globalThis as { [HANDLE]?: StartJob };

/** Tells this process, in every module instance of it, how to have a job run; `undefined` when it runs none any more. */
export function setJobHandle(start: StartJob | undefined): void {
  if (start) shared[HANDLE] = start;
  else delete shared[HANDLE];
}

/**
 * Has a job run now; one that waits already is left at that, one that runs is followed by another.
 * @throws {Unavailable} where this process runs no jobs.
 */
export async function startJob(name: string): Promise<void> {
  const start = shared[HANDLE];
  if (!start) throw new Unavailable('Jobs are not running at the moment.');
  await start(name);
}

/** Lets a job run soon, where this process runs jobs; else it runs when its time comes. Never throws. */
export async function hurryJob(name: string): Promise<void> {
  await shared[HANDLE]?.(name).catch((error: unknown) => {
    getLog().warn({ job: name, reason: String(error) }, 'A job could not be hurried.');
  });
}
