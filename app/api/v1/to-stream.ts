import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * A body that is made while it is sent: it reads no further than it is read itself, and ends with its reader. What belongs to
 * the request (what its caller is limited to) holds for every step of it, whoever asks for the next one.
 */
export function toStream(parts: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const asRequested = AsyncLocalStorage.snapshot();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await asRequested(() => parts.next());
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    async cancel() {
      await asRequested(() => parts.return(undefined));
    },
  });
}
