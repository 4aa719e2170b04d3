import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type WebError,
} from '@playwright/test';
import { ADDRESS, API_KEY } from './server-under-test.ts';

interface JourneyFixtures {
  /** Complaints of the browser that this journey is meant to cause. */
  expectedComplaints: RegExp[];
  /** Fails the journey when a page throws or writes an error to the console. */
  noComplaints: undefined;
  /** Reads the API with the key, as an integrator does. */
  api: (path: string) => Promise<unknown>;
}

/** A test that opens pages and tolerates no unexpected error in any of them. */
export const test = base.extend<JourneyFixtures>({
  expectedComplaints: async ({ browserName: _ }, use) => use([]),
  noComplaints: [
    async ({ context, expectedComplaints }, use) => {
      const endWithout = listenForComplaints(context);
      await use(undefined);
      endWithout(expectedComplaints);
    },
    { auto: true },
  ],
  api: async ({ browserName: _ }, use) => {
    await use(async (path) => {
      const response = await fetch(`${ADDRESS}/api/v1${path}`, {
        headers: { authorization: `Bearer ${API_KEY}` },
      });
      expect(response.status, path).toBe(200);
      return response.json();
    });
  },
});

/** Listens to a context; what it answers ends that and fails when there was another complaint than those expected. */
export function listenForComplaints(context: BrowserContext): (expected: RegExp[]) => void {
  const complaints: string[] = [];
  const onError = (error: WebError) => complaints.push(String(error.error().stack ?? error.error()));
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  };
  context.on('weberror', onError).on('console', onConsole);
  return (expected) => {
    context.off('weberror', onError).off('console', onConsole);
    expect(complaints.filter((text) => !expected.some((known) => known.test(text)))).toEqual([]);
  };
}

export { expect };
