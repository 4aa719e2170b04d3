import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { ask } from './ask.ts';
import {
  type Cargo,
  containerNews,
  customsEntry,
  dayFromToday,
  minutesAgo,
  newCargo,
  newDeclarationId,
} from './cargo.ts';
import { findViolations } from './find-violations.ts';
import { expect, test } from './journey.ts';
import { signInAs } from './people.ts';
import { post } from './senders.ts';
import { ADDRESS, SIGNED_OUT } from './server-under-test.ts';

const run = promisify(execFile);

/** A held bill with a box whose free time ends on a day. */
async function holdUntil({ container, bill }: Cargo, lastFreeDay: string, account: string): Promise<void> {
  const placed = { code: '1H', date: dayFromToday(-3), isHold: true };
  await post('opentrack', customsEntry(bill, [placed], { account, sentAt: minutesAgo(9) }));
  const news = { status: 'AVAILABLE', lastFreeDay: `${lastFreeDay}T00:00:00.000Z` };
  await post(
    'opentrack',
    containerNews({ container, bill }, 'container.status.updated', news, minutesAgo(8)),
  );
}

/** Presses `j` until the page listens and a row has the focus. */
async function focusFirstRow(page: Page): Promise<void> {
  const focused = page.locator('[data-row]:focus');
  await expect(async () => {
    if ((await focused.count()) === 0) await page.keyboard.press('j');
    await expect(focused).toHaveCount(1, { timeout: 500 });
  }).toPass();
}

async function openPalette(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Go to' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test('the palette goes to any number, page or view by keys alone, what is recent first', async ({ page }) => {
  const cargo = newCargo();
  await holdUntil(cargo, dayFromToday(2), 'palette.example');
  await page.goto('/');
  await openPalette(page);
  const box = page.getByRole('combobox', { name: /^Page, view, bill/ });
  await expect(box).toBeFocused();
  await page.keyboard.type(cargo.bill.toLowerCase());
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options).toHaveCount(2);
  await expect(options.first()).toContainText(cargo.bill);
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('2 to go to.');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(box).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '');
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/containers/${cargo.container}$`));

  await page.setViewportSize({ width: 390, height: 800 });
  const button = page.getByRole('button', { name: /^Go to/ });
  await button.click();
  await expect(page.getByRole('option').first()).toContainText(`Container ${cargo.container}`);
  await page.keyboard.type('audit');
  await expect(page.getByRole('option', { name: 'Audit log' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
  await openPalette(page);
  await page.keyboard.type('audit log');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings\/audit$/);
});

test('keys go through a list, tick, peek, open and lead elsewhere; never while somebody types', async ({
  page,
}) => {
  const [first, second] = [newCargo(), newCargo()];
  const account = `keys-${first.bill.toLowerCase()}.example`;
  await holdUntil(first, dayFromToday(1), account);
  await holdUntil(second, dayFromToday(1), account);
  await page.goto(`/customs?account=${account}&sort=billNumber`);
  const bills = [first.bill, second.bill].sort();
  await focusFirstRow(page);
  await page.keyboard.press('j');
  const focused = page.locator('[data-row]:focus');
  await expect(focused).toContainText(bills[1] ?? '');
  await page.keyboard.press('x');
  await expect(focused.getByRole('checkbox')).toBeChecked();

  await page.keyboard.press('p');
  const peek = page.getByRole('complementary', { name: `Peek at bill ${bills[1]}` });
  await expect(peek).toContainText('Held by CBP for 3 days: 1H placed');
  await expect(peek).toContainText('Why?');
  await expect(peek).toContainText('1 day left');
  await expect(page).toHaveURL(new RegExp(`peek=${bills[1]}`));
  await expect(focused).toContainText(bills[1] ?? '');
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('k');
  await page.keyboard.press(' ');
  await expect(page.getByRole('complementary', { name: `Peek at bill ${bills[0]}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: /^Peek/ })).toBeHidden();
  await expect(focused).toContainText(bills[0] ?? '');

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  for (const words of ['Next row', 'Tick', 'Peek', 'Note, assign, watch what is ticked', 'Declarations'])
    await expect(help).toContainText(words);
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(page.getByRole('combobox', { name: 'To which' })).toBeFocused();
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: /^Search bills/ }).focus();
  await page.keyboard.type('jkx?g');
  await expect(page.getByRole('searchbox', { name: /^Search bills/ })).toHaveValue('jkx?g');
  await expect(help).toBeHidden();

  await page.goto(`/customs?account=${account}&sort=billNumber`);
  await focusFirstRow(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/customs/${bills[0]}$`));
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page).toHaveURL(/\/declarations$/);
});

test('whoever needs the keys otherwise switches them off', async ({ page }) => {
  await page.goto('/settings/profile');
  const keys = page.getByRole('checkbox', { name: /^Single keys/ });
  await expect(async () => {
    await keys.setChecked(false);
    await expect(page.locator('html[data-keys=off]')).toBeAttached({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('?');
  await page.goto('/customs');
  await expect(page.locator('html[data-keys=off]')).toBeAttached();
  await page.keyboard.press('j');
  await expect(page.locator('[data-row]:focus')).toHaveCount(0);
  await openPalette(page);
});

test('peeking at a declaration needs no script', async ({ browser }) => {
  const declarationId = newDeclarationId();
  await post('eaze', {
    event: 'declaration.status_updated',
    payload: { declarationId, status: 'control', timestamp: minutesAgo(30) },
  });
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`/declarations?group=all&q=${declarationId}`);
  await page.getByRole('link', { name: `Peek at ${declarationId}` }).click();
  const peek = page.getByRole('complementary', { name: `Peek at declaration ${declarationId}` });
  await expect(peek).toContainText('Customs is checking documents or goods since');
  await peek.getByRole('link', { name: 'Close' }).click();
  await expect(peek).toBeHidden();
  await page.goto('/declarations?peek=no-such-declaration');
  await expect(page.getByRole('complementary', { name: /^Peek/ })).toHaveCount(0);
  await page.close();
});

test('last free days in a calendar, until its address is taken back', async ({ page }) => {
  const cargo = newCargo();
  await holdUntil(cargo, dayFromToday(2), 'calendar.example');
  await page.goto('/settings/calendar');
  await page.getByLabel('For which calendar').fill(`Outlook ${cargo.bill}`);
  await page.getByRole('button', { name: 'Make an address' }).click();
  const address = (await page.getByText(/\/calendar\/[\w-]{43}\.ics$/).textContent()) ?? '';
  const { pathname } = new URL(address);
  const read = await ask(pathname);
  expect(read.status).toBe(200);
  expect(read.headers['content-type']).toBe('text/calendar; charset=utf-8');
  const lines = read.body.replaceAll('\r\n ', '').replaceAll('\\', '').split('\r\n');
  expect(lines).toContain(`SUMMARY:Last free day: ${cargo.container} (port), bill ${cargo.bill}, held`);
  expect(lines).toContain(`DTSTART;VALUE=DATE:${dayFromToday(2).replaceAll('-', '')}`);
  await page.reload();
  await page
    .getByRole('row')
    .filter({ hasText: cargo.bill })
    .getByRole('button', { name: 'Take back' })
    .click();
  await expect(page.getByRole('row').filter({ hasText: cargo.bill })).toContainText('taken back');
  expect((await ask(pathname)).status).toBe(404);
});

test('an empty workspace says how to connect a sender, waits, and turns into the briefing with the first message', async ({
  browser,
}) => {
  // With a session of its own: the other journeys look at the first workspace meanwhile.
  const [cookieName = '', value = ''] = (await signInAs('administrator')).split(/=(.*)/s);
  const context = await browser.newContext({ storageState: SIGNED_OUT, baseURL: ADDRESS });
  await context.addCookies([{ name: cookieName, value, url: ADDRESS }]);
  const page = await context.newPage();
  const change = { headers: { origin: ADDRESS, 'sec-fetch-site': 'same-origin' } };
  const made = await page.request.post('/api/v1/workspaces', {
    ...change,
    data: { name: `Company ${randomUUID().slice(0, 6)}`, timeZone: 'UTC' },
  });
  const { id } = (await made.json()) as { id: string };
  await page.request.post(`/api/v1/workspaces/${id}/switch`, change);
  await page.goto('/');
  await expect(page.getByText('This workspace has no feed yet')).toBeVisible();
  const name = 'First office';
  await page.request.post('/api/v1/feeds', { ...change, data: { source: 'opentrack', name } });
  await page.reload();
  const feed = page.getByRole('region', { name });
  await expect(feed).toContainText('/api/webhooks/opentrack/');
  await expect(feed.getByText('waiting for a message')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  const command = (await feed.getByRole('group', { name: 'Command' }).textContent()) ?? '';
  expect(command).toMatch(/^curl /);
  await page.waitForResponse(/\/api\/v1\/feeds\/[\w-]+$/);
  const { stdout } = await run('sh', ['-c', command]);
  expect(JSON.parse(stdout)).toMatchObject({ status: 'accepted' });
  await expect(
    page
      .getByText('Newly held')
      .or(page.getByText(/^What changed/))
      .first(),
  ).toBeVisible();
  await expect(page.getByText('Nothing has arrived yet')).toHaveCount(0);
  await context.close();
});
