import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { CannotStart } from '#lib/cannot-start.ts';

const CANDIDATES = [
  chromium.executablePath(),
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Opens a browser: CHROMIUM_PATH, Playwright's own, or the system's. @throws {CannotStart} when there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || CANDIDATES.find(existsSync);
  if (!executablePath)
    throw new CannotStart('There is no browser to measure with: set CHROMIUM_PATH to a Chromium.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'],
  });
}

/** An empty page of somebody who is signed in by this Cookie header, with nothing in its cache. */
export async function openPageAs(browser: Browser, origin: string, cookie: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies(
    cookie.split('; ').map((each) => {
      const at = each.indexOf('=');
      return { name: each.slice(0, at), value: each.slice(at + 1), url: origin };
    }),
  );
  return context.newPage();
}
