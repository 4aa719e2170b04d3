import { parentPort } from 'node:worker_threads';
import { closeSharedDatabase } from '#lib/database/database.ts';
import { Unavailable } from '#lib/errors.ts';
import type { KeptMessage } from '../kept-message.ts';
import { type BatchParcel, unpackBatch } from './batch-parcel.ts';
import { writeMessages } from './write-messages.ts';

// The thread that writes what arrives: translating and folding take most of a message's time, and pages shall not wait for
// them. It has a database of its own, and remembers subjects for itself.

/** A batch to write, numbered; or the end. */
export type ToThread = { number: number; parcel: BatchParcel } | 'close';

export type FromThread =
  | { number: number; kept: (KeptMessage | undefined)[] }
  | { number: number; failure: { message: string; retryAfterSeconds: number | null } };

parentPort?.on('message', async (given: ToThread) => {
  if (given === 'close') {
    await closeSharedDatabase();
    parentPort?.close();
    return;
  }
  const { number, parcel } = given;
  parentPort?.postMessage(await answer(number, parcel));
});

async function answer(number: number, parcel: BatchParcel): Promise<FromThread> {
  try {
    return { number, kept: await writeMessages(parcel.workspaceId, unpackBatch(parcel)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const retryAfterSeconds = error instanceof Unavailable ? error.retryAfterSeconds : null;
    return { number, failure: { message, retryAfterSeconds } };
  }
}
