import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { containerNews, customsEntry, dayFromToday, minutesAgo, newCargo } from './cargo.ts';
import { expect, test } from './journey.ts';
import { post } from './senders.ts';
import { ADDRESS } from './server-under-test.ts';

const HELD = [{ code: '1H', date: dayFromToday(-1), isHold: true }];

/** Opens the menu of a list with this name, where it is not open yet. */
async function openMenu(page: Page, name: string): Promise<Locator> {
  const menu = page.locator('details.list-menu', { has: page.locator('summary', { hasText: name }) });
  await expect(async () => {
    if ((await menu.getAttribute('open')) === null) await menu.locator('> summary').click();
    await expect(menu).toHaveAttribute('open', { timeout: 500 });
  }).toPass();
  return menu;
}

test('a list is kept as a view, opened by its name, opened first, and deleted', async ({ page }) => {
  const cargo = newCargo();
  const name = `Boxes of ${cargo.bill}`;
  const news = { status: 'AVAILABLE', holds: [] };
  await post('opentrack', containerNews(cargo, 'container.status.updated', news, minutesAgo(3)));
  const isNarrowed = () =>
    expect(page.getByRole('table', { name: 'Containers' }).getByRole('row')).toHaveCount(2);

  await page.goto(`/containers?q=${cargo.container}`);
  const menu = await openMenu(page, 'Views');
  await menu.getByText('Save this list as a view').click();
  await menu.getByLabel('Name of the view').fill(name);
  await menu.getByRole('button', { name: 'Save' }).click();
  await menu.getByRole('link', { name, exact: true }).click();
  await expect(page).toHaveURL(/\/containers\?view=[0-9a-f-]{36}$/);
  await isNarrowed();

  const view = await openMenu(page, name);
  await view.getByRole('button', { name: 'Open it first' }).click();
  await expect(view.getByRole('button', { name: 'Do not open it first' })).toBeVisible();
  await page.goto('/containers');
  await isNarrowed();
  await expect(page.getByRole('list', { name: 'Filters in force' })).toContainText(cargo.container);

  page.on('dialog', (dialog) => dialog.accept());
  await (await openMenu(page, name)).getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('list', { name: 'Filters in force' })).toHaveCount(0);
  await expect(page).toHaveURL(/\/containers(\?view=none)?$/);
  await page.goto('/containers');
  await expect((await openMenu(page, 'Views')).getByText('Plain list')).toBeVisible();
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0);
});

test('columns are moved, left out and shown, and the address keeps them', async ({ page }) => {
  const { bill } = newCargo();
  await post('opentrack', customsEntry(bill, HELD));
  await page.goto(`/customs?bucket=held&q=${bill}&columns=bill,status,holds,owed`);
  const heads = page.getByRole('table', { name: 'Held bills' }).getByRole('columnheader');
  await expect(heads).toHaveText(['Bill', 'Status', 'Open holds, who acts', 'Owed']);
  const menu = await openMenu(page, 'Columns');
  await menu.getByRole('link', { name: 'Move Owed earlier' }).click();
  await expect(heads).toHaveText(['Bill', 'Status', 'Owed', 'Open holds, who acts']);
  await menu.getByRole('link', { name: 'Leave Status out' }).click();
  await expect(heads).toHaveText(['Bill', 'Owed', 'Open holds, who acts']);
  await menu.getByRole('link', { name: 'Show Owner' }).click();
  await expect(heads).toHaveText(['Bill', 'Owed', 'Open holds, who acts', 'Owner']);
  await page.reload();
  await expect(heads).toHaveText(['Bill', 'Owed', 'Open holds, who acts', 'Owner']);
});

test('all that match get one note, and none of the others', async ({ page, api }) => {
  const [one, two, other] = [newCargo(), newCargo(), newCargo()];
  const account = `${one.bill}.example`;
  for (const { bill } of [one, two]) await post('opentrack', customsEntry(bill, HELD, { account }));
  await post('opentrack', customsEntry(other.bill, HELD));
  await page.goto(`/customs?bucket=held&account=${account}`);
  const menu = await openMenu(page, 'Act on many');
  await menu.getByLabel('To which').selectOption('All 2 matching');
  await menu.getByLabel(/^Note/).fill('Papers are on the way');
  await menu.getByRole('button', { name: 'Do it' }).click();
  await expect(menu).toContainText('Done to 2 of 2.');
  const noted = (await api(`/bills?hasNote=true&account=${account}`)) as { items: object[] };
  expect(noted.items).toHaveLength(2);
  expect(await api(`/bills/${other.bill}`)).toMatchObject({ triage: { lastNote: null } });
});

test('a file holds what the table shows, and nothing a spreadsheet would run', async ({ page }) => {
  const { bill } = newCargo();
  const account = `=HYPERLINK(${bill})`;
  await post('opentrack', customsEntry(bill, HELD, { account }));
  await page.goto(
    `/customs?${new URLSearchParams({ bucket: 'held', account, columns: 'bill,account,status' })}`,
  );
  await expect(page.getByRole('row')).toHaveCount(2);
  const menu = await openMenu(page, 'Export');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('link', { name: 'CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^customs-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines.slice(-2)).toEqual(['Bill,"Account, references",Status', `${bill},'${account},held`]);
});

test('what comes while a list is open is told, and shown when asked', async ({ page }) => {
  const account = `${newCargo().bill}.example`;
  const hold = () => post('opentrack', customsEntry(newCargo().bill, HELD, { account }));
  await hold();
  await page.goto(`/customs?bucket=held&account=${account}`);
  const rows = page.getByRole('table', { name: 'Held bills' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  const told = page.getByRole('button', { name: / new · show$/ });
  await hold();
  await expect(told).toHaveText('1 new · show');
  await expect(rows).toHaveCount(2);
  await told.click();
  await expect(rows).toHaveCount(3);
  await expect(told).toHaveCount(0);
});

test('why something is not done is said in the language of the page', async ({
  page,
  expectedComplaints,
}) => {
  expectedComplaints.push(/status of 422/);
  const { bill } = newCargo();
  await post('opentrack', customsEntry(bill, HELD));
  await page.context().addCookies([{ name: 'language', value: 'nl', url: ADDRESS }]);
  await page.goto(`/customs?bucket=held&q=${bill}`);
  const menu = await openMenu(page, 'Meerdere bewerken');
  await menu.getByRole('button', { name: 'Uitvoeren' }).click();
  await expect(menu.getByRole('alert')).toContainText('Kies er ten minste een, of alle die passen.');
});
