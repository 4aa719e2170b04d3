import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Part, PartKind } from './manifest.ts';

const LINES_A_PART = 100_000;
const CHARACTERS_A_PART = 256 * 1024 * 1024;
const COMPRESSION_LEVEL = 4;

/** Writes values as compressed parts, a line each, and answers what each part holds. Memory does not grow with them. */
export async function writeParts(
  folder: string,
  kind: PartKind,
  values: AsyncIterable<unknown>,
): Promise<Part[]> {
  const parts: Part[] = [];
  const source = values[Symbol.asyncIterator]();
  let next = await source.next();
  while (!next.done) {
    const file = `${kind}-${String(parts.length + 1).padStart(6, '0')}.ndjson.gz`;
    let lines = 0;
    let characters = 0;
    async function* toLines(): AsyncGenerator<string> {
      while (!next.done && lines < LINES_A_PART && characters < CHARACTERS_A_PART) {
        const line = `${JSON.stringify(next.value)}\n`;
        lines++;
        characters += line.length;
        yield line;
        next = await source.next();
      }
    }
    const sum = new Sum();
    await pipeline(
      toLines,
      createGzip({ level: COMPRESSION_LEVEL }),
      sum,
      createWriteStream(join(folder, file), { flags: 'wx', mode: 0o600, flush: true }),
    );
    parts.push({ file, kind, lines, bytes: sum.bytes, sha256: sum.digest() });
  }
  return parts;
}

/** Lets bytes through, and adds them up. */
class Sum extends Transform {
  bytes = 0;
  readonly #hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    this.bytes += chunk.length;
    this.#hash.update(chunk);
    done(null, chunk);
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}
