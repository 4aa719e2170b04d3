// Runs on Node 20.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One hash over the names and contents of files and of all files in folders; what is missing counts as missing. */
export function hashFiles(paths, isIncluded = () => true) {
  const hash = createHash('sha256');
  for (const file of paths
    .flatMap((path) => listFiles(path))
    .filter(isIncluded)
    .sort()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => listFiles(join(path, name)));
}
