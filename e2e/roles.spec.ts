import { ROLES, type Role, type Scope } from '../lib/auth/access.ts';
import { isAllowed } from '../lib/auth/permissions.ts';
import { ask, fromOurPage, signIn } from './ask.ts';
import { customsEntry, dayFromToday, minutesAgo, newCargo, newDeclarationId } from './cargo.ts';
import { expect, test } from './journey.ts';
import { signInAs } from './people.ts';
import { listPlaces } from './places.ts';
import { post } from './senders.ts';
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

test('whoever rejects the last link by which they saw a declaration is told that, and sees it no longer', async ({
  browser,
  expectedComplaints,
}) => {
  expectedComplaints.push(/status of 404/);
  const { bill } = newCargo();
  const declarationId = newDeclarationId();
  const account = `${bill.toLowerCase()}.example`;
  const placed = { code: '1H', date: dayFromToday(-2), isHold: true };
  await post('opentrack', customsEntry(bill, [placed], { account }));
  const payload = { declarationId, status: 'new', createdAt: minutesAgo(90) };
  await post('eaze', { event: 'declaration.created', payload });
  const linked = await ask('/api/v1/links', {
    method: 'POST',
    headers: fromOurPage(await signIn()),
    body: { declarationId, billNumber: bill, state: 'confirmed' },
  });
  expect(linked.status).toBe(200);

  const cookie = await signInAs('broker', { accounts: [account], bills: [] });
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  const context = await browser.newContext({ storageState: SIGNED_OUT });
  await context.addCookies([{ name, value, url: ADDRESS }]);
  const page = await context.newPage();
  const told: string[] = [];
  page.on('dialog', (dialog) => {
    told.push(dialog.message());
    return dialog.accept();
  });
  await page.goto(`/declarations/${declarationId}`);
  await page.getByRole('button', { name: 'Reject' }).click();
  await expect(page).toHaveURL('/declarations');
  expect(told).toEqual([
    `Recorded. It was the last link by which you saw declaration ${declarationId}, so you see it no longer.`,
  ]);
  await page.goto(`/declarations/${declarationId}`);
  await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
  await context.close();
});
