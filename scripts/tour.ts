import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { findPlaces } from './demo-world/find-places.ts';
import { inDemoWorld } from './demo-world/in-demo-world.ts';
import { runCommand } from './run-command.ts';
import { type Picture, TOUR } from './tour/pictures.ts';

// Takes the pictures of docs/tour.md from the demonstration, so that they show what there is. In place of all old ones.

const FOLDER = 'docs/tour';
/** Small, and letters stay sharp. */
const QUALITY = 72;
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

await runCommand(() =>
  inDemoWorld({}, async (world, browser) => {
    const places = new Map((await findPlaces(world)).map(({ name, path }) => [name, path]));
    emptyFolder();
    for (const picture of TOUR) {
      const path = places.get(picture.place);
      if (path === undefined) throw new Error(`There is no place called ${picture.place}.`);
      await takePicture(browser, world.address, path, picture);
    }
    const files = readdirSync(FOLDER);
    const bytes = files.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
    console.log(`${files.length} pictures in ${FOLDER}, ${(bytes / 1_000).toFixed(0)} kB together.`);
    return 0;
  }),
);

function emptyFolder(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
}

async function takePicture(
  context: BrowserContext,
  address: string,
  path: string,
  { file, size, colours, height }: Picture,
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ ...SIZES[size], ...(height ? { height } : {}) });
  await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
  await page.goto(`${address}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  // The port is another one each time, and nobody's address.
  await page.evaluate(writeTextAnew, [address, 'https://clearhold.example.com'] as const);
  await page.screenshot({ path: join(FOLDER, file), type: 'webp', quality: QUALITY });
  await page.close();
}

/** Runs in the page. */
function writeTextAnew([from, to]: readonly [string, string]): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (text.nodeValue?.includes(from)) text.nodeValue = text.nodeValue.replaceAll(from, to);
}
