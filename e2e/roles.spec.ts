import { ROLES, type Role, type Scope } from '../lib/auth/access.ts';
import { isAllowed } from '../lib/auth/permissions.ts';
import { ask, fromOurPage } from './ask.ts';
import { expect, test } from './journey.ts';
import { signInAs } from './people.ts';
import { listPlaces } from './places.ts';
import { ADDRESS, SIGNED_OUT } from './server-under-test.ts';

// The whole table of permissions over HTTP: every role, every page and route, every method.

const WHO: [name: string, role: Role, scope: Scope | null][] = [
  ...ROLES.map((role): [string, Role, null] => [role, role, null]),
  ['broker who is limited', 'broker', { accounts: ['NO-SUCH-ACCOUNT'], bills: [] }],
];

for (const [name, role, scope] of WHO) {
  test(`a ${name} may do what the table says and nothing else`, async () => {
    const cookie = await signInAs(role, scope);
    const places = listPlaces();
    expect(places.length).toBeGreaterThan(60);
    for (const { path, method, allowance, isApi } of places) {
      // The live stream never ends, and is opened by its own journey.
      if (path === '/api/v1/live') continue;
      const may = isAllowed(allowance, { role, isLimited: scope !== null });
      const { status } = await ask(path, {
        method,
        headers: fromOurPage(cookie),
        ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }),
      });
      const what = `${method} ${path} by a ${name}`;
      if (allowance.roles === 'anyone' && isApi) continue;
      if (may) expect.soft([401, 403, 405, 500], what).not.toContain(status);
      else expect.soft(status, what).toBe(403);
    }
  });
}

test('a page that is not open says so and tells nothing', async ({ browser, expectedComplaints }) => {
  expectedComplaints.push(/status of 403/);
  const cookie = await signInAs('viewer');
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  const context = await browser.newContext({ storageState: SIGNED_OUT });
  await context.addCookies([{ name, value, url: ADDRESS }]);
  const page = await context.newPage();
  await page.goto('/settings/api-keys');
  await expect(page.getByRole('heading', { name: 'Not open to you' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'API keys' })).toHaveCount(0);
  await context.close();
});
