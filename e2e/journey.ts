import { test as base, expect } from '@playwright/test';
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
      const complaints: string[] = [];
      context.on('weberror', (error) => complaints.push(String(error.error().stack ?? error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
      });
      await use(undefined);
      expect(complaints.filter((text) => !expectedComplaints.some((known) => known.test(text)))).toEqual([]);
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

export { expect };
