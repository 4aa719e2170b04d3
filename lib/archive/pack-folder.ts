import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, extract } from 'tar';
import { BadArchive } from './bad-archive.ts';

export function isTarFile(path: string): boolean {
  return path.endsWith('.tar');
}

/** Packs files of a folder, in this order, into one file, which appears when it is whole. */
export async function packFolder(folder: string, files: string[], out: string): Promise<void> {
  const unfinished = `${folder}.tar`;
  try {
    await create({ file: unfinished, cwd: folder, portable: true, mode: 0o600 }, files);
    const file = await open(unfinished, 'r+');
    await file.sync().finally(() => file.close());
    await rename(unfinished, out);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * Gives the folder of an archive: itself, or what a packed one holds, for as long as the work lasts.
 *
 * @throws {BadArchive} when the file cannot be unpacked.
 */
export async function useFolder<Result>(
  from: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  if (!isTarFile(from)) return work(from);
  const folder = await mkdtemp(join(tmpdir(), 'clearhold-import-'));
  try {
    await extract({
      file: from,
      cwd: folder,
      strict: true,
      // Plain files at the top, as an export packs them; no links, nothing that leads elsewhere.
      filter: (path, entry) => /^[a-z0-9.-]+$/.test(path) && 'type' in entry && entry.type === 'File',
    }).catch((error: unknown) => {
      throw new BadArchive(
        `${from} cannot be unpacked: ${error instanceof Error ? error.message : String(error)}.`,
      );
    });
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
