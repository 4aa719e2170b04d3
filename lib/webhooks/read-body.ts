import { Readable } from 'node:stream';

/** What a client sends on after its answer is clear is read and thrown away up to here, so that it hears the answer. */
const MOST_DRAINED_BYTES = 16 * 1024 * 1024;

export type ReadBody = { whole: true; bytes: Uint8Array } | { whole: false };

/** Reads a body chunk by chunk and keeps no more than `limit` bytes of it, whatever length it claims to have. */
export async function readBody(
  body: Uint8Array | AsyncIterable<Uint8Array>,
  limit: number,
): Promise<ReadBody> {
  if (body instanceof Uint8Array)
    return body.byteLength > limit ? { whole: false } : { whole: true, bytes: body };
  if (body instanceof Readable) return readStream(body, limit);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > MOST_DRAINED_BYTES) break;
    if (length > limit) chunks.length = 0;
    else chunks.push(chunk);
  }
  return length > limit ? { whole: false } : { whole: true, bytes: join(chunks) };
}

/** Iterating over a stream costs several times as much as listening to it, and ends its connection with it. */
function readStream(stream: Readable, limit: number): Promise<ReadBody> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    stream.on('data', (chunk: Buffer) => {
      length += chunk.byteLength;
      if (length <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (length <= MOST_DRAINED_BYTES) return;
      stream.pause();
      resolve({ whole: false });
    });
    stream.once('end', () =>
      resolve(length > limit ? { whole: false } : { whole: true, bytes: join(chunks) }),
    );
    stream.once('error', reject);
    stream.once('close', () => {
      if (!stream.readableEnded) reject(new Error('The connection was closed half-way through a body.'));
    });
  });
}

function join(chunks: Uint8Array[]): Uint8Array {
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks);
}
