/**
 * The body of a request as text, of which no more than `limit` bytes are ever held, whatever length it claims to have:
 * whoever asks here need not have proved anything yet. `undefined` for a longer one.
 */
export async function readText(request: Request, limit: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // To stop reading ends the stream.
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
