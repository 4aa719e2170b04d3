import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { ARCHIVE_LINES } from './archive-lines.ts';
import { BadArchive } from './bad-archive.ts';
import type { Manifest, PartKind } from './manifest.ts';

const NEWLINE = 10;
/** A message of a megabyte is less than two in base64. */
const LONGEST_LINE = 16 * 1024 * 1024;

type Line<Kind extends PartKind> = z.infer<(typeof ARCHIVE_LINES)[Kind]>;

/** Every line of one kind, in the order of the archive. @throws {BadArchive} naming the line that cannot be read. */
export async function* readLines<Kind extends PartKind>(
  folder: string,
  manifest: Manifest,
  kind: Kind,
): AsyncGenerator<Line<Kind>> {
  const schema: z.ZodType = ARCHIVE_LINES[kind];
  for (const { file, lines } of manifest.parts.filter((part) => part.kind === kind)) {
    let number = 0;
    for await (const text of splitLines(unzip(join(folder, file)))) {
      number++;
      const parsed = schema.safeParse(parseJson(text));
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new BadArchive(`${file}, line ${number}: ${issue?.path.join('.')}: ${issue?.message}.`);
      }
      yield parsed.data as Line<Kind>;
    }
    if (number !== lines) throw new BadArchive(`${file} has ${number} lines; the manifest says ${lines}.`);
  }
}

function unzip(file: string): Readable {
  return pipeline(createReadStream(file), createGunzip(), () => {}); // Whoever reads is told of an error.
}

/** At line feeds alone: a text of JSON may hold other characters that count as the end of a line. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, at)]).toString('utf8');
      begun = [];
      length = 0;
      from = at + 1;
    }
    begun.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > LONGEST_LINE) throw new BadArchive('A line is longer than any message.');
  }
  if (length > 0) throw new BadArchive('The last line has no end.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
