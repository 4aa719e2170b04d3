import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { expect, test } from './journey.ts';
import { signInAs } from './people.ts';
import { ADDRESS, SIGNED_OUT } from './server-under-test.ts';

const run = promisify(execFile);

test('a new feed: its secret is shown once, the command is run as it stands, and the page says that it came', async ({
  page,
}) => {
  const name = `Office ${randomUUID().slice(0, 6)}`;
  await page.goto('/settings/feeds');
  const form = page.getByRole('form', { name: 'Make a feed' });
  await form.getByLabel('Name').fill(name);
  await form.getByRole('button', { name: 'Make a feed' }).click();
  await expect(form.getByText('It is not shown again')).toBeVisible();
  const secret = (await form.locator('code.anywhere').textContent()) ?? '';
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  await expect(form.getByText('waiting for a message')).toBeVisible();
  // It first looks at what is there.
  await page.waitForResponse(/\/api\/v1\/feeds\/[\w-]+$/);

  const command = (await form.getByRole('group', { name: 'Command' }).textContent()) ?? '';
  const { stdout } = await run('sh', ['-c', command]);
  expect(JSON.parse(stdout)).toMatchObject({ status: 'accepted' });
  await expect(form.getByText('arrived, processed')).toBeVisible();
  await form.getByRole('link', { name: 'See what it says' }).click();
  await expect(page.getByRole('heading', { name: 'CLEARHOLDTEST' })).toBeVisible();
  await page.goto('/customs');
  await expect(page.getByRole('link', { name: 'CLEARHOLDTEST' }).first()).toBeVisible();

  await page.goto('/settings/feeds');
  await expect(page.getByRole('region', { name })).toContainText('just now, processed');
  expect(await page.content()).not.toContain(secret);
});

test('a secret is rotated with an overlap, which can be ended, and a feed can be switched off', async ({
  page,
}) => {
  const name = `Office ${randomUUID().slice(0, 6)}`;
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/settings/feeds');
  const form = page.getByRole('form', { name: 'Make a feed' });
  await form.getByLabel('Name').fill(name);
  await form.getByRole('button', { name: 'Make a feed' }).click();
  const feed = page.getByRole('region', { name, exact: true });
  await feed.getByText(`Change ${name}`).click();
  await feed.getByRole('button', { name: 'Rotate the secret' }).click();
  await expect(feed.getByText('the previous one until')).toBeVisible();
  await feed.getByRole('button', { name: 'End the previous secret now' }).click();
  await expect(feed.getByText('the previous one until')).toHaveCount(0);
  await feed.getByRole('button', { name: 'Switch off' }).click();
  await expect(feed.getByRole('button', { name: 'Switch on' })).toBeVisible();
  const { path } = (await (await page.request.get('/api/v1/feeds')).json()).items.find(
    (one: { name: string }) => one.name === name,
  );
  expect((await page.request.get(path)).status()).toBe(404);
});

test('a workspace of one’s own is empty, and the way back is there', async ({ browser }) => {
  // With a session of its own: the other journeys look at the first workspace meanwhile.
  const cookie = await signInAs('administrator');
  const [cookieName = '', value = ''] = cookie.split(/=(.*)/s);
  const context = await browser.newContext({ storageState: SIGNED_OUT, baseURL: ADDRESS });
  await context.addCookies([{ name: cookieName, value, url: ADDRESS }]);
  const page = await context.newPage();
  const name = `Company ${randomUUID().slice(0, 6)}`;
  await page.goto('/settings/workspaces');
  const form = page.getByRole('form', { name: 'Make a workspace' });
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await form.getByRole('button', { name: 'Make a workspace' }).click();
  await page
    .getByRole('form', { name: `Look at ${name}` })
    .getByRole('button')
    .click();
  await page.waitForURL(`${ADDRESS}/`);
  await page.goto('/customs');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('MEDU1234567')).toHaveCount(0);
  await page.goto('/settings/workspaces');
  await page.getByRole('form', { name: 'Look at Default' }).getByRole('button').click();
  await page.waitForURL(`${ADDRESS}/`);
  await page.goto('/customs/MEDU1234567');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('MEDU1234567');
  await context.close();
});
