import type { BrowserContext } from '@playwright/test';
import { type BrowserOptions, openBrowser } from './open-browser.ts';
import { type DemoWorld, startDemoWorld } from './start-demo-world.ts';

/**
 * Lets `work` look at the demonstration in a browser where its administrator is signed in. Both are gone when it has ended,
 * also by an error or a signal.
 */
export async function inDemoWorld<Result>(
  options: BrowserOptions,
  work: (world: DemoWorld, browser: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    while (stops.length > 0) await stops.pop()?.();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stopAll().finally(() => process.exit(1)));
  try {
    console.log('Starting the demonstration on throw-away data …');
    const world = await startDemoWorld();
    stops.push(world.stop);
    const browser = await openBrowser(world.address, options);
    stops.push(browser.close);
    return await work(world, browser.context);
  } finally {
    await stopAll();
  }
}
