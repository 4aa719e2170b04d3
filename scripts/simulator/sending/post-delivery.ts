import type { Delivery } from '#lib/demo-world/delivery.ts';
import type { Secrets } from '#lib/demo-world/to-proof.ts';
import type { Tally } from './tally.ts';
import { toRequest } from './to-request.ts';

export interface Receiver {
  readonly url: string;
  readonly secrets: Secrets;
  readonly tally: Tally;
}

const PATIENCE_MILLISECONDS = 30_000;

/** Posts one delivery and counts the answer; a connection that fails counts in words. Answers the status, if any. */
export async function postDelivery(receiver: Receiver, delivery: Delivery): Promise<number | undefined> {
  const start = performance.now();
  try {
    const request = toRequest(receiver.url, delivery, receiver.secrets);
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
    await response.arrayBuffer();
    receiver.tally.add(response.status, performance.now() - start);
    return response.status;
  } catch (error) {
    receiver.tally.add(toReason(error), performance.now() - start);
    return undefined;
  }
}

function toReason(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  const cause: unknown = error.cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
  return `no answer (${code})`;
}
