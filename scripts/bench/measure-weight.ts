import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { startServer } from '../servers/clearhold.ts';
import type { Program } from '../servers/program.ts';
import type { ScratchPostgres } from '../servers/scratch-postgres.ts';
import { signIn } from '../servers/sign-in.ts';
import { openBrowser, openPageAs } from './open-page.ts';
import type { Measured, SizeLimit } from './report.ts';
import { READER, SECRETS } from './secrets.ts';
import { withPrograms } from './with-programs.ts';

const LISTS = [
  '/customs',
  '/exceptions',
  '/containers',
  '/declarations',
  '/shipments',
  '/webhook-events',
] as const;
// In kilobytes.
const MOST = 180;
const MOST_OURS = 40;
/** A page asks for what it may need soon when nothing else is to do. */
const SETTLED_MILLISECONDS = 1_500;

/**
 * Row 48: the scripts that a browser loads for a list page, each as gzip packs it whole. Ours is what comes on top of what
 * the smallest Next application loads, whatever of it is of a library.
 */
export function measureWeight(
  postgres: ScratchPostgres,
  emptyNext: Program,
  seededUrl: string,
  mostLists: number,
): Promise<Measured> {
  return withPrograms(async (keep) => {
    const server = await keep(
      startServer({
        databaseUrl: seededUrl,
        dataDirectory: `${postgres.directory}/weight`,
        secrets: SECRETS,
        administrator: READER,
      }),
    );
    const origin = `http://127.0.0.1:${server.port}`;
    const cookie = await signIn(server.port, READER);
    const browser = await openBrowser();
    try {
      const smallest = await weigh(browser, `http://127.0.0.1:${emptyNext.port}`, '/', cookie);
      const limits: SizeLimit[] = [];
      for (const path of LISTS.slice(0, mostLists)) {
        const all = await weigh(browser, origin, path, cookie);
        const row = 48;
        limits.push({ row, what: `client code of ${path}`, amount: all, unit: 'kB', atMost: MOST });
        const ours = all - smallest;
        limits.push({ row, what: `of which ours, ${path}`, amount: ours, unit: 'kB', atMost: MOST_OURS });
      }
      return { rows: [], sizes: limits };
    } finally {
      await browser.close();
    }
  });
}

/** What the scripts of a page weigh, packed, in kilobytes. */
async function weigh(browser: Browser, origin: string, path: string, cookie: string): Promise<number> {
  const page = await openPageAs(browser, origin, cookie);
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script' || scripts.has(response.url())) return;
    scripts.set(
      response.url(),
      response.body().then((bytes) => gzipSync(bytes, { level: 9 }).byteLength),
    );
  });
  const answer = await page.goto(`${origin}${path}`, { waitUntil: 'load' });
  if (!answer?.ok()) throw new Error(`${path} was answered with ${answer?.status()}.`);
  await page.waitForTimeout(SETTLED_MILLISECONDS);
  const sizes = await Promise.all(scripts.values());
  await page.context().close();
  if (sizes.length === 0) throw new Error(`${path} has no scripts: something else was weighed.`);
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}
