import type { Page } from '@playwright/test';
import { toTotp } from '../lib/testing/to-totp.ts';
import { ask, fromOurPage, signIn } from './ask.ts';
import { expect, test } from './journey.ts';
import { invitePerson, type NewPerson } from './people.ts';
import { ADDRESS, ADMINISTRATOR, SIGNED_OUT } from './server-under-test.ts';

test.use({ storageState: SIGNED_OUT });

async function fillSignIn(
  page: Page,
  { email, password }: Pick<NewPerson, 'email' | 'password'>,
): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('whoever opens a page signs in and comes back to it', async ({ page }) => {
  await page.goto('/customs?bucket=all');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await fillSignIn(page, ADMINISTRATOR);
  await expect(page).toHaveURL('/customs?bucket=all');
  await page.getByLabel('Account of Ada').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/sign-in');
  await page.goto('/customs');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('what somebody opened does not stay behind on the browser once they sign out', async ({
  page,
  expectedComplaints,
}) => {
  expectedComplaints.push(/status of 404/);
  await page.goto('/customs/NOBODYS1');
  await fillSignIn(page, ADMINISTRATOR);
  const kept = () => page.evaluate(() => localStorage.getItem('clearhold.recent'));
  await expect.poll(kept).toContain('NOBODYS1');
  await page.getByLabel('Account of Ada').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/sign-in');
  await expect.poll(kept).toBeNull();
});

test('a wrong password is told as such, and not whether anybody has the address', async ({
  page,
  expectedComplaints,
}) => {
  expectedComplaints.push(/status of 401/);
  await page.goto('/sign-in');
  await fillSignIn(page, { email: ADMINISTRATOR.email, password: 'not the password' });
  const problem = page.getByRole('alert').filter({ hasText: /\w/ });
  await expect(problem).toHaveText('Invalid email or password');
  await fillSignIn(page, { email: 'nobody@journeys.example', password: 'not the password' });
  await expect(problem).toHaveText('Invalid email or password');
});

test('a form that is sent before its scripts are there says so, and leads back', async ({ browser }) => {
  const context = await browser.newContext({
    storageState: SIGNED_OUT,
    baseURL: ADDRESS,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto('/sign-in?next=/customs');
  await fillSignIn(page, ADMINISTRATOR);
  await expect(page.getByRole('heading', { name: 'That was not sent' })).toBeVisible();
  expect(page.url()).not.toContain(ADMINISTRATOR.password);
  await page.getByRole('link', { name: 'Open the page again' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await context.close();
});

test('a broker is limited when they are invited', async ({ browser }) => {
  const context = await browser.newContext({ storageState: SIGNED_OUT, baseURL: ADDRESS });
  const page = await context.newPage();
  await page.goto('/sign-in?next=/settings/members');
  await fillSignIn(page, ADMINISTRATOR);
  const form = page.getByRole('form', { name: 'Invite somebody' });
  const email = `limited-${Date.now()}@journeys.example`;
  await form.getByLabel('E-mail address').fill(email);
  await form.getByLabel('Role').selectOption('broker');
  await form.getByText('Limit a broker').click();
  await form.getByRole('textbox', { name: /^Accounts/ }).fill('acme.example');
  await form.getByRole('button', { name: 'Make an invitation' }).click();
  await expect(form.getByText('It is not shown again')).toBeVisible();
  const { items } = (await (await page.request.get('/api/v1/invitations')).json()) as {
    items: { email: string; scope: unknown }[];
  };
  expect(items.find((one) => one.email === email)?.scope).toEqual({ accounts: ['acme.example'], bills: [] });
  await context.close();
});

test('an invitation is followed once', async ({ page, browser, expectedComplaints }) => {
  expectedComplaints.push(/status of 422/);
  const context = await browser.newContext({ storageState: SIGNED_OUT });
  const inside = await context.newPage();
  await inside.goto('/sign-in?next=/settings/members');
  await fillSignIn(inside, ADMINISTRATOR);
  const email = `new-${Date.now()}@journeys.example`;
  const form = inside.getByRole('form', { name: 'Invite somebody' });
  await form.getByLabel('E-mail address').fill(email);
  await form.getByLabel('Role').selectOption('viewer');
  await form.getByRole('button', { name: 'Make an invitation' }).click();
  const address = await form.locator('code').textContent();
  await expect(inside.getByRole('table', { name: 'Invitations' })).toContainText(email);

  await page.goto(String(address));
  await expect(page.getByText('You are invited to the workspace')).toBeVisible();
  await page.getByLabel('Your name').fill('New Viewer');
  await page.getByLabel('Password').fill('password1');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toContainText(
    'lists that attackers try first',
  );
  await page.getByLabel('Password').fill('my own words, not a list');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByLabel('Account of New Viewer')).toBeVisible();

  await inside.goto(String(address));
  await expect(inside.getByRole('heading', { name: 'This link leads nowhere' })).toBeVisible();
  await context.close();
});

test('codes of an app, and recovery codes that each work once', async ({ page, expectedComplaints }) => {
  expectedComplaints.push(/status of 401/);
  const person = await invitePerson('coordinator');
  await page.goto('/sign-in?next=/settings/security');
  await fillSignIn(page, person);
  const setup = page.getByRole('form', { name: 'Codes of an app' });
  await setup.getByLabel('Your password').fill(person.password);
  await setup.getByRole('button', { name: 'Set up an app' }).click();
  const confirm = page.getByRole('form', { name: 'Confirm the app' });
  await expect(confirm.getByRole('img', { name: 'The key for the app' })).toBeVisible();
  const key = String(await confirm.locator('.quiet code').textContent());
  const codes = await confirm
    .getByRole('list', { name: 'Recovery codes' })
    .getByRole('listitem')
    .allTextContents();
  expect(codes.length).toBeGreaterThan(5);
  await confirm.getByLabel('Code of the app').fill(toTotp(key));
  await confirm.getByRole('button', { name: 'Turn codes on' }).click();
  await expect(page.getByText('Signing in with the password asks for a code')).toBeVisible();

  const signInAgain = async (way: 'app' | 'recovery', code: string) => {
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await fillSignIn(page, person);
    if (way === 'recovery') await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await page.getByLabel(way === 'app' ? 'Code of your app' : 'Recovery code').fill(code);
    await page.getByRole('button', { name: 'Go on' }).click();
  };
  await signInAgain('app', toTotp(key, Date.now() + 600_000));
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
  // The one it was set up with is used up; the app shows the next one.
  await signInAgain('app', toTotp(key, Date.now() + 30_000));
  await expect(page).toHaveURL('/');
  await signInAgain('recovery', codes[0] ?? '');
  await expect(page).toHaveURL('/');
  await signInAgain('recovery', codes[0] ?? '');
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
});

test('a passkey signs in by itself', async ({ page }) => {
  const person = await invitePerson('viewer');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto('/sign-in?next=/settings/security');
  await fillSignIn(page, person);
  const form = page.getByRole('form', { name: 'Add a passkey' });
  await form.getByLabel('Name of the passkey').fill('My laptop');
  await form.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('table', { name: 'Passkeys' })).toContainText('My laptop');

  await page.context().clearCookies();
  await page.goto('/sign-in?next=/customs');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page).toHaveURL('/customs');
  await expect(page.getByLabel(`Account of ${person.name}`)).toBeVisible();
});

test('signing out everywhere else ends every other session at once', async ({ page }) => {
  const person = await invitePerson('coordinator');
  const elsewhere = await signIn(person);
  expect((await ask('/api/v1/bills', { headers: { cookie: elsewhere } })).status).toBe(200);
  await page.goto('/sign-in?next=/settings/security');
  await fillSignIn(page, person);
  await expect(page.getByRole('table', { name: 'Sessions' }).getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(page.getByRole('table', { name: 'Sessions' }).getByRole('row')).toHaveCount(2);
  expect((await ask('/api/v1/bills', { headers: { cookie: elsewhere } })).status).toBe(401);
});

test('shutting somebody out and changing a role hold from the next request on', async () => {
  const person = await invitePerson('coordinator');
  const cookie = await signIn(person);
  const administrator = fromOurPage(await signIn());
  const { body } = await ask('/api/v1/members', { headers: administrator });
  const { items } = JSON.parse(body) as { items: { id: string; email: string }[] };
  const id = items.find(({ email }) => email === person.email)?.id;
  const change = (what: object) =>
    ask(`/api/v1/members/${id}`, { method: 'PATCH', headers: administrator, body: what });

  expect((await ask('/api/v1/members', { headers: { cookie } })).status).toBe(200);
  expect((await change({ role: 'viewer' })).status).toBe(200);
  expect((await ask('/api/v1/members', { headers: { cookie } })).status).toBe(403);
  expect((await change({ disabled: true })).status).toBe(200);
  expect((await ask('/api/v1/bills', { headers: { cookie } })).status).toBe(401);
  await expect(signIn(person)).rejects.toThrow(/NO_WORKSPACE|no workspace/);
  expect((await change({ disabled: false })).status).toBe(200);
  // Let in again, they sign in anew: the session of before is gone for good.
  expect((await ask('/api/v1/bills', { headers: { cookie } })).status).toBe(401);
  const anew = await signIn(person);
  expect((await ask('/api/v1/bills', { headers: { cookie: anew } })).status).toBe(200);
});

test('an API key opens what its role opens, until it is revoked', async ({ page, expectedComplaints }) => {
  expectedComplaints.push(/status of 40[13]/);
  await page.goto('/sign-in?next=/settings/api-keys');
  await fillSignIn(page, ADMINISTRATOR);
  const name = `Warehouse ${Date.now()}`;
  const form = page.getByRole('form', { name: 'Make a key' });
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Role').selectOption('viewer');
  await form.getByRole('button', { name: 'Make a key' }).click();
  const key = String(await form.locator('code').textContent());
  expect(key).toMatch(/^chk_[\w-]{43}$/);
  const headers = { authorization: `Bearer ${key}` };
  expect((await ask('/api/v1/bills', { headers })).status).toBe(200);
  expect((await ask('/api/v1/exceptions/bulk', { method: 'POST', headers, body: {} })).status).toBe(403);

  await page.reload();
  await expect(page.locator('main')).not.toContainText(key);
  page.on('dialog', (dialog) => dialog.accept());
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByRole('button', { name: 'Revoke' }).click();
  await expect(row).toContainText('revoked');
  expect((await ask('/api/v1/bills', { headers })).status).toBe(401);
});

test('who fails waits longer and longer, and nobody else does', async () => {
  const person = await invitePerson('viewer');
  const guess = (from: string) =>
    ask('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { origin: ADDRESS, 'x-forwarded-for': from },
      body: { email: person.email, password: 'not the password' },
    });
  const statuses: number[] = [];
  for (let tries = 0; tries < 8; tries += 1) statuses.push((await guess('203.0.113.77')).status);
  expect(statuses.slice(0, 6)).toEqual([401, 401, 401, 401, 401, 401]);
  const refused = await guess('203.0.113.77');
  expect([refused.status, statuses.at(-1)]).toEqual([429, 429]);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  // The person signs in from where they are, and another address may still err.
  expect(await signIn(person)).toContain('session_token=');
  expect((await guess('203.0.113.78')).status).toBe(401);
});
