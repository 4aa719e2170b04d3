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
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > MOST_DRAINED_BYTES) break;
    if (length > limit) chunks.length = 0;
    else chunks.push(chunk);
  }
  return length > limit ? { whole: false } : { whole: true, bytes: Buffer.concat(chunks) };
}
