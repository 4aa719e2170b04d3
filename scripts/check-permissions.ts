import { globSync, readFileSync } from 'node:fs';
import { findGaps, type Place } from './permissions/find-gaps.ts';

// Ends with 1 and a line for each page and route whose callers the table of permissions does not say.

const METHODS = /^export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)\b/gm;

const places = globSync('app/**/{page.tsx,route.ts}').map(readPlace);
const gaps = findGaps(places);
for (const gap of gaps) console.error(gap);
if (gaps.length > 0) process.exitCode = 1;
else console.log(`${places.length} pages and routes, each in lib/auth/permissions.ts.`);

function readPlace(file: string): Place {
  const source = readFileSync(file, 'utf8');
  const kind = file.endsWith('page.tsx') ? 'page' : 'route';
  const folders = file.split('/').slice(1, -1);
  const address = `/${folders.filter((folder) => !folder.startsWith('(')).join('/')}`;
  const methods = kind === 'page' ? ['GET'] : [...source.matchAll(METHODS)].map(([, method = '']) => method);
  return { file, kind, address, methods, source };
}
