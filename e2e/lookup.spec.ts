import { containerNews, customsEntry, dayFromToday, minutesAgo, newCargo } from './cargo.ts';
import { expect, test } from './journey.ts';
import { post } from './senders.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a list out of a mail is answered line by line, with what was mistyped, and copied back', async ({
  page,
}) => {
  const cargo = newCargo();
  const { bill, container } = cargo;
  await post('opentrack', customsEntry(bill, [{ code: '1H', date: dayFromToday(-1), isHold: true }]));
  const news = { status: 'AVAILABLE', holds: [] };
  await post('opentrack', containerNews(cargo, 'container.status.updated', news, minutesAgo(3)));
  const mistyped = `${container.slice(0, 10)}${(Number(container.at(-1)) + 1) % 10}`;

  await page.goto('/lookup');
  await page.getByLabel('Numbers').fill(`${bill.toLowerCase()}\n${mistyped}\nNEVER-SEEN-1`);
  await page.getByRole('button', { name: 'Look up' }).click();
  const known = page.getByRole('table', { name: 'What is known' });
  await expect(known.getByRole('row').filter({ hasText: bill })).toContainText('Held');
  await expect(page.getByText('1 of 3')).toBeVisible();
  const unknown = page.getByRole('region', { name: /^Not known/ });
  await expect(unknown).toContainText('NEVER-SEEN-1');
  await expect(unknown).toContainText('Check digit should be');

  await unknown.getByRole('link', { name: container, exact: true }).click();
  await expect(page.getByText('2 of 3')).toBeVisible();
  await expect(known.getByRole('link', { name: container, exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Copy as a table' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const rows = copied
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(rows.map(([first]) => first).slice(1)).toEqual([bill.toLowerCase(), container, 'NEVER-SEEN-1']);
});
