import type { Page } from '@playwright/test';
import { customsEntry, dayFromToday, inWords, minutesAgo, newCargo } from './cargo.ts';
import { expect, test } from './journey.ts';
import { post } from './senders.ts';

const PLACED = { code: '1H', date: dayFromToday(-3), isHold: true, quantity: '200' };
const REMOVED = { code: '1I', date: dayFromToday(-1) };
const RELEASED = { code: '1C', date: dayFromToday(0), quantity: '200' };

test('a hold is placed, removed, and only then the release clears the bill', async ({ page, api }) => {
  const { bill } = newCargo();

  await test.step('1H placed: held by CBP, with the code and what it means', async () => {
    await post('opentrack', customsEntry(bill, [PLACED], { sentAt: minutesAgo(30) }));
    const row = await findInBucket(page, 'Held', bill);
    await expect(row).toContainText('1H');
    await expect(row).toContainText('CBP hold placed at port of discharge');
    await expect(row).toContainText(`${inWords(PLACED.date)} 3 days`);
    await row.getByRole('link', { name: bill, exact: true }).click();
    await expect(page.getByText(`Held by CBP for 3 days: 1H placed ${inWords(PLACED.date)}.`)).toBeVisible();
    expect(await api(`/bills/${bill}`)).toMatchObject({
      bucket: 'held',
      status: 'held',
      openHolds: [{ code: '1H', placedOn: PLACED.date }],
    });
  });

  await test.step('"Why?" names the message that said so, and leads to it', async () => {
    const why = page.getByRole('region', { name: 'Why?' });
    await expect(why).toContainText('1H');
    await why
      .getByRole('link', { name: /message/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/webhook-events\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('region', { name: 'Body, as it came' })).toContainText(`"code":"1H"`);
  });

  await test.step('1I removes the hold: no longer held, and not cleared either', async () => {
    await post('opentrack', customsEntry(bill, [REMOVED], { sentAt: minutesAgo(20) }));
    const row = await findInBucket(page, 'Pending', bill);
    await expect(row).toContainText('Filed');
    for (const bucket of ['Held', 'Cleared']) await expectNotInBucket(page, bucket, bill);
    await page.goto(`/customs/${bill}`);
    await expect(page.getByText('Customs has it and has not decided.')).toBeVisible();
    const entry = page.getByRole('table', { name: 'Hold ledger' }).getByRole('row', { name: /1H/ });
    await expect(entry).toContainText(inWords(PLACED.date));
    await expect(entry).toContainText(inWords(REMOVED.date));
    expect(await api(`/bills/${bill}`)).toMatchObject({
      bucket: 'pending',
      openHolds: [],
      released: false,
      ledger: [{ code: '1H', placedOn: PLACED.date, closedOn: REMOVED.date, closedBy: '1I' }],
    });
  });

  await test.step('1C releases all of it: cleared', async () => {
    await post('opentrack', customsEntry(bill, [RELEASED], { sentAt: minutesAgo(10) }));
    const row = await findInBucket(page, 'Cleared', bill);
    await expect(row).toContainText(inWords(RELEASED.date));
    await expect(row).toContainText('200 of 200');
    await expectNotInBucket(page, 'Pending', bill);
    await page.goto(`/customs/${bill}`);
    await expect(page.getByText(/^Cleared: released .* 200 of 200 released\.$/)).toBeVisible();
    const activities = page.getByRole('list', { name: 'Activities, newest first' }).getByRole('listitem');
    await expect(activities).toContainText(['1C', '1I', '1H']);
    expect(await api(`/bills/${bill}`)).toMatchObject({
      bucket: 'cleared',
      status: 'cleared',
      released: true,
      releasedOn: RELEASED.date,
      releasedQuantity: '200',
    });
  });
});

test('a release does not lift a hold: the bill stays held and says both', async ({ page }) => {
  const { bill } = newCargo();
  await post('opentrack', customsEntry(bill, [PLACED, RELEASED]));
  await page.goto(`/customs/${bill}`);
  await expect(
    page.getByText(
      `1H placed ${inWords(PLACED.date)}; released ${inWords(RELEASED.date)} but the hold stands; 200 of 200 released.`,
    ),
  ).toBeVisible();
  await findInBucket(page, 'Held', bill);
});

test('a removal that reaches us before its hold still removes it', async ({ page, api }) => {
  const { bill } = newCargo();
  await post('opentrack', customsEntry(bill, [REMOVED], { sentAt: minutesAgo(10) }));
  await post('opentrack', customsEntry(bill, [PLACED], { sentAt: minutesAgo(20) }));
  expect(await api(`/bills/${bill}`)).toMatchObject({ bucket: 'pending', openHolds: [] });
  await page.goto(`/customs/${bill}`);
  const late = page.getByRole('listitem').filter({ hasText: 'CBP hold placed at port of discharge' }).last();
  await expect(late).toContainText('Late');
});

test('a message that comes five times counts once', async ({ page }) => {
  const { bill } = newCargo();
  for (const attempt of [1, 2, 3, 4, 5]) {
    const answer = await post('opentrack', {
      ...customsEntry(bill, [PLACED], { sentAt: minutesAgo(150 - 30 * attempt) }),
      deliveryAttempt: attempt,
      pendingRetries: 5 - attempt,
    });
    expect(answer.status).toBe(attempt === 1 ? 'accepted' : 'repeat');
  }
  await page.goto(`/customs/${bill}`);
  await expect(page.getByRole('table', { name: 'Hold ledger' }).getByRole('row', { name: /1H/ })).toHaveCount(
    1,
  );
  const messages = page.getByRole('table', { name: 'Webhook events' }).getByRole('row');
  await expect(messages.filter({ hasText: 'Repeat' })).toHaveCount(4);
});

test('the declaration that shares a reference with a bill is suggested on it', async ({ page }) => {
  const { bill } = newCargo();
  const declarationId = Number(bill.replace(/\D/g, ''));
  await post('opentrack', customsEntry(bill, [PLACED], { referenceNumbers: [`UCR/${declarationId}`] }));
  await post('eaze', {
    event: 'declaration.created',
    payload: {
      declarationId,
      lrn: `LRN-${declarationId}`,
      commercialReference: `ucr ${declarationId}`,
      statusCode: 'new',
      createdAt: minutesAgo(60),
    },
  });
  await page.goto(`/customs/${bill}`);
  const declarations = page.getByRole('region', { name: /^Declarations/ });
  await expect(declarations).toContainText('suggested');
  await declarations.getByRole('link', { name: String(declarationId) }).click();
  await expect(page.getByRole('region', { name: /^Links/ })).toContainText(bill);
});

/** Goes to the bucket as a coordinator does: by its tab, then by the number. */
async function findInBucket(page: Page, bucket: string, bill: string) {
  await page.goto('/customs');
  await page.getByRole('navigation', { name: 'Buckets' }).getByRole('link', { name: bucket }).click();
  await expect(page).toHaveURL(/bucket=/);
  const filters = page.getByRole('form', { name: 'Filter bills' });
  await filters.getByLabel('Bill, container, reference').fill(bill);
  await filters.getByRole('button', { name: 'Apply' }).click();
  const row = page.getByRole('row').filter({ hasText: bill });
  await expect(row).toHaveCount(1);
  return row;
}

async function expectNotInBucket(page: Page, bucket: string, bill: string): Promise<void> {
  await page.goto(`/customs?bucket=${bucket.toLowerCase()}&q=${bill}`);
  await expect(page.getByText(`Nothing is ${bucket.toLowerCase()}.`)).toBeVisible();
}
