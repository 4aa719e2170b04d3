import {
  type Cargo,
  containerNews,
  customsEntry,
  dayFromToday,
  inWords,
  minutesAgo,
  newCargo,
  newDeclarationId,
} from './cargo.ts';
import { expect, test } from './journey.ts';
import { openAs } from './open-as.ts';
import { invitePerson } from './people.ts';
import { post } from './senders.ts';

/** A box that can be fetched until a day. */
async function makeAvailable(cargo: Cargo, lastFreeDay: string, fields: object = {}): Promise<void> {
  const news = { status: 'AVAILABLE', holds: [], lastFreeDay: `${lastFreeDay}T00:00:00.000Z`, ...fields };
  await post('opentrack', containerNews(cargo, 'container.status.updated', news, minutesAgo(3)));
}

test('at eight in the morning: what collides, what costs, what can go, what changed, whom to chase', async ({
  page,
}) => {
  const [held, past, ready] = [newCargo(), newCargo(), newCargo()];
  const placed = { code: '1H', date: dayFromToday(-1), isHold: true };
  const released = { code: '1C', date: dayFromToday(-1), quantity: '10' };
  await post('opentrack', customsEntry(held.bill, [placed], { sentAt: minutesAgo(2) }));
  await makeAvailable(held, dayFromToday(0));
  await makeAvailable(past, dayFromToday(-1000), { demurrageOwedAtPortDecimal: 98_765 });
  await post('opentrack', customsEntry(ready.bill, [released], { sentAt: minutesAgo(2) }));
  await makeAvailable(ready, dayFromToday(0));
  const declarationId = newDeclarationId();
  const payload = { declarationId, status: 'control', timestamp: minutesAgo(1) };
  await post('eaze', { event: 'declaration.status_updated', payload });

  await page.goto('/');
  const boxIn = (panel: RegExp, { container }: Cargo) =>
    page.getByRole('region', { name: panel }).getByRole('row').filter({ hasText: container }).first();
  const collision = boxIn(/^Held, and free time ends/, held);
  for (const words of ['1H', 'today', 'Held']) await expect(collision).toContainText(words);
  await expect(boxIn(/^Past the last free day/, past)).toContainText('98765');
  await expect(boxIn(/^Past the last free day/, past)).toContainText(`${inWords(dayFromToday(-1000))}`);
  await expect(boxIn(/^Ready to go/, ready)).toContainText('Available');
  await expect(page.getByRole('region', { name: /^What changed/ })).toContainText('Newly held');
  await expect(page.getByRole('region', { name: /^Holds by who must act/ })).toContainText('CBP');
  await expect(page.getByRole('region', { name: /^Declarations that need action/ })).toContainText('Control');
  await expect(page.getByRole('region', { name: 'Senders' })).toContainText('Heard');

  await page
    .getByRole('main')
    .getByRole('link', { name: /^Held \d/ })
    .click();
  await expect(page).toHaveURL(/\/customs\?bucket=held/);
});

test('who has read the briefing is told what changed since, and can still look back a day', async ({
  browser,
}) => {
  const page = await openAs(browser, await invitePerson('coordinator'));
  const { bill } = newCargo();
  await post(
    'opentrack',
    customsEntry(bill, [{ code: '1H', date: dayFromToday(0), isHold: true, quantity: '10' }]),
  );
  const changes = page.getByRole('region', { name: 'What changed' });
  await page.goto('/');
  await expect(changes.getByRole('button', { name: 'I have read this' })).toBeVisible();
  const before = await changes.locator('time').first().getAttribute('datetime');
  await changes.getByRole('button', { name: 'I have read this' }).click();
  await expect.poll(() => changes.locator('time').first().getAttribute('datetime')).not.toBe(before);
  await changes.getByRole('link', { name: 'Last 24 hours' }).click();
  await expect(page).toHaveURL(/since=/);
  await expect(changes.getByRole('link', { name: bill })).toBeVisible();
  await page.context().close();
});
