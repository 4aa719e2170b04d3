// Runs on Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { CannotGoOn } from './install.mjs';

// The headless shell draws no window of its own, and does with a third of the work.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The browser to test with: CHROMIUM_PATH, Playwright's own, the system's; on Debian root installs one. Answers its path.
 */
export async function ensureBrowser() {
  const found = findBrowser() ?? installOnDebian();
  if (found) return found;
  throw new CannotGoOn(
    'There is no browser to test with: run "npx playwright install --with-deps chromium", or set CHROMIUM_PATH to a Chromium.',
  );
}

function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && existsSync(chosen)) return chosen;
  if (chosen) throw new CannotGoOn(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, MAC].find((path) => path && existsSync(path));
}

function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing a browser to test with (apt-get install chromium-headless-shell, else chromium) …');
  const apt = (...options) =>
    spawnSync('apt-get', options, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
    }).status === 0;
  const install = (name) => apt('install', '-y', '--no-install-recommends', name);
  const installOne = () => ['chromium-headless-shell', 'chromium'].some(install);
  const isInstalled = installOne() || (apt('update') && installOne());
  return isInstalled ? findBrowser() : undefined;
}
