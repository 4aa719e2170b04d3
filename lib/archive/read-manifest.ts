import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BadArchive } from './bad-archive.ts';
import { MANIFEST_FILE, Manifest, type Part } from './manifest.ts';

/**
 * Reads the manifest of an archive, and holds every part against its sum before anything of it is believed.
 *
 * @throws {BadArchive} when the manifest cannot be read, or a part is missing, of another length or of another content.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => {
    throw new BadArchive(`There is no ${MANIFEST_FILE} in ${folder}: it is no archive, or not a whole one.`);
  });
  const manifest = parseManifest(text);
  for (const part of manifest.parts) await checkPart(folder, part);
  return manifest;
}

function parseManifest(text: string): Manifest {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new BadArchive(`${MANIFEST_FILE} is not JSON.`);
  }
  const parsed = Manifest.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadArchive(`${MANIFEST_FILE} is not one we know: ${issue?.path.join('.')}: ${issue?.message}.`);
}

async function checkPart(folder: string, { file, bytes, sha256 }: Part): Promise<void> {
  const hash = createHash('sha256');
  let read = 0;
  await pipeline(createReadStream(join(folder, file)), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      read += chunk.length;
      hash.update(chunk);
    }
  }).catch((error: unknown) => {
    throw new BadArchive(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  });
  if (read === bytes && hash.digest('hex') === sha256) return;
  throw new BadArchive(`${file} is not what was exported: its sum is another one than the manifest says.`);
}
