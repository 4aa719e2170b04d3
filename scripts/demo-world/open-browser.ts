import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { ADMINISTRATOR } from './start-demo-world.ts';

/** A browser in which the administrator of the demonstration is signed in. */
export interface SignedInBrowser {
  context: BrowserContext;
  close: () => Promise<void>;
}

export interface BrowserOptions {
  /** Where other programs may join it. */
  debuggingPort?: number;
}

const FIRST_PAGE_MILLISECONDS = 60_000;

/** Opens the browser that CHROMIUM_PATH names, with a profile that is thrown away, and signs in there as a person does. */
export async function openBrowser(address: string, options: BrowserOptions): Promise<SignedInBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'clearhold-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH,
    viewport: { width: 1440, height: 900 },
    timezoneId: 'UTC',
    locale: 'en-GB',
    reducedMotion: 'reduce',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(options.debuggingPort ? [`--remote-debugging-port=${options.debuggingPort}`] : []),
    ],
  });
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    await signIn(context, address);
    return { context, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function signIn(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('E-mail address').fill(ADMINISTRATOR.email);
  await page.getByLabel('Password').fill(ADMINISTRATOR.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  // The first page of all takes longest.
  await page.waitForURL(`${address}/`, { timeout: FIRST_PAGE_MILLISECONDS });
  await page.close();
}
