import {
  containerException,
  customsEntry,
  dayFromToday,
  inWords,
  minutesAgo,
  newCargo,
  newDeclarationId,
} from './cargo.ts';
import { expect, test } from './journey.ts';
import { post } from './senders.ts';

test('a declaration, its bill and its box are told as one story, and each event says what it changed', async ({
  page,
}) => {
  const cargo = newCargo();
  const id = newDeclarationId();
  const reference = `STORY-${id}`;
  const placed = { code: '1H', date: dayFromToday(-2), isHold: true };
  await post('opentrack', customsEntry(cargo.bill, [placed], { referenceNumbers: [reference] }));
  const context = {
    status: 'DISCHARGED',
    holds: [{ type: 'CUSTOMS', code: '1H', reportedAt: dayFromToday(-2) }],
  };
  await post('opentrack', containerException(cargo, 'activeHold', context, minutesAgo(30)));
  const created = {
    declarationId: id,
    lrn: `LRN-${id}`,
    commercialReference: reference,
    statusCode: 'new',
    createdAt: minutesAgo(90),
  };
  await post('eaze', { event: 'declaration.created', payload: created });
  const payload = { declarationId: id, status: 'control', timestamp: minutesAgo(20) };
  await post('eaze', { event: 'declaration.status_updated', payload });

  await page.goto(`/declarations/${id}`);
  const events = page.getByRole('list', { name: 'Events, newest first' });
  await expect(events.getByRole('listitem').first()).toContainText('New → Control, after 1 h 10 min');
  await expect(events.getByRole('listitem').first()).toContainText('To do: The broker answers customs');
  await expect(events).not.toContainText(cargo.container);

  await page.getByRole('link', { name: 'With bills, boxes and notes' }).click();
  await expect(page.getByText('suggested by an equal reference, not confirmed')).toBeVisible();
  await expect(events).toContainText(cargo.container);
  await expect(events).toContainText(`OpenTrack, bill ${cargo.bill}`);

  await page.goto(`/declarations?group=all&q=LRN-${id}`);
  await expect(page.getByRole('columnheader', { name: 'Bill or containers' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: `LRN-${id}` })).toContainText(
    `${cargo.bill} suggested`,
  );
});

test('the day of a port says which port, where that is known', async ({ page }) => {
  const cargo = newCargo();
  const day = `${dayFromToday(4)}T00:00:00.000Z`;
  const fields = { lastFreeDay: day, destinationPort: { name: 'Norfolk', unlocode: 'USORF' } };
  await post('opentrack', containerException(cargo, 'demurrageRisk', fields, minutesAgo(20)));
  const said = `${inWords(dayFromToday(4))}, Norfolk port 4 days left`;
  await page.goto(`/containers?q=${cargo.container}`);
  await expect(page.getByRole('row').filter({ hasText: cargo.container })).toContainText(said);
  await page.goto(`/exceptions?q=${cargo.container}`);
  await expect(page.getByRole('article', { name: `Container ${cargo.container}` })).toContainText(said);
  await page.goto(`/containers/${cargo.container}`);
  await expect(page.getByText(`${inWords(dayFromToday(4))}, Norfolk`)).toBeVisible();
});

test('held and cleared stand side by side, each leading to its whole list', async ({ page }) => {
  const [held, cleared] = [newCargo(), newCargo()];
  await post('opentrack', customsEntry(held.bill, [{ code: '1H', date: dayFromToday(-1), isHold: true }]));
  await post(
    'opentrack',
    customsEntry(cleared.bill, [{ code: '1C', date: dayFromToday(0), quantity: '10' }]),
  );
  await page.goto('/customs');
  await page.getByRole('navigation', { name: 'Buckets' }).getByRole('link', { name: 'Side by side' }).click();
  await expect(page.getByRole('table', { name: 'Held bills' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Cleared bills' })).toContainText(cleared.bill);
  await page
    .getByRole('region', { name: /^Cleared/ })
    .getByRole('link', { name: 'The whole list' })
    .click();
  await expect(page).toHaveURL(/bucket=cleared/);
  await expect(page).not.toHaveURL(/layout=split/);
});

test('held beside cleared is told what is new, and shows it when asked', async ({ page }) => {
  const [known, fresh, elsewhere] = [newCargo(), newCargo(), newCargo()];
  const account = `${known.bill.toLowerCase()}.example`;
  const placed = [{ code: '1H', date: dayFromToday(-1), isHold: true }];
  await post('opentrack', customsEntry(known.bill, placed, { account, sentAt: minutesAgo(30) }));
  await page.goto(`/customs?layout=split&account=${account}`);
  const held = page.getByRole('table', { name: 'Held bills' });
  await expect(held).toContainText(known.bill);
  await expect(page.getByText('live', { exact: true })).toBeVisible();

  // Stands on neither side.
  await post('opentrack', customsEntry(elsewhere.bill, [{ code: '55', date: dayFromToday(0) }], { account }));
  await post('opentrack', customsEntry(fresh.bill, placed, { account }));
  const news = page.getByRole('button', { name: /^1 / });
  await expect(news).toBeVisible();
  await expect(held).not.toContainText(fresh.bill);
  await news.click();
  await expect(held).toContainText(fresh.bill);
  await expect(news).toBeHidden();

  const cleared = [
    { code: '1I', date: dayFromToday(0) },
    { code: '1C', date: dayFromToday(0), quantity: '10' },
  ];
  await post('opentrack', customsEntry(known.bill, cleared, { account, sentAt: minutesAgo(1) }));
  // One bill that changes sides is one.
  await news.click();
  await expect(page.getByRole('table', { name: 'Cleared bills' })).toContainText(known.bill);
  await expect(held).not.toContainText(known.bill);
});

test('a filter keeps held beside cleared', async ({ page }) => {
  const { bill } = newCargo();
  const placed = [{ code: '1H', date: dayFromToday(-1), isHold: true }];
  await post('opentrack', customsEntry(bill, placed));
  await page.goto('/customs?layout=split');
  const filters = page.getByRole('form', { name: 'Filter bills' });
  await filters.getByLabel('Bill, container, reference').fill(bill);
  await filters.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/layout=split/);
  await expect(page.getByRole('table', { name: 'Held bills' }).getByRole('row')).toHaveCount(2);
});
