import type { Page } from '@playwright/test';
import {
  type Cargo,
  containerException,
  containerNews,
  dayFromToday,
  inWords,
  minutesAgo,
  newCargo,
} from './cargo.ts';
import { expect, test } from './journey.ts';
import { post } from './senders.ts';

const cardOf = (page: Page, { container }: Cargo) =>
  page.getByRole('article', { name: `Container ${container}` });

/** Looks the container up on the board as a coordinator does. */
async function openBoard(page: Page, { container }: Cargo): Promise<void> {
  await page.goto('/exceptions');
  const filters = page.getByRole('form', { name: 'Filter exceptions' });
  await filters.getByLabel('Container, bill, reference').fill(container);
  await filters.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('list', { name: 'Filters in force' })).toContainText(container);
}

test('one card a container carries all that presses on it, and evidence closes what is over', async ({
  page,
  api,
}) => {
  const cargo = newCargo();
  const send = (name: string, context: object, minutes: number) =>
    post('opentrack', containerException(cargo, name, context, minutesAgo(minutes)));
  await send(
    'rolledCargo',
    {
      previousVessel: { name: 'EVER GIVEN' },
      currentVessel: { name: 'EVER ACE' },
      previousEta: `${dayFromToday(-12)}T00:00:00.000Z`,
      currentEta: `${dayFromToday(-5)}T00:00:00.000Z`,
    },
    90,
  );
  await send(
    'demurrageRisk',
    {
      status: 'DISCHARGED',
      lastFreeDay: `${dayFromToday(4)}T00:00:00.000Z`,
      lineLastFreeDay: `${dayFromToday(2)}T00:00:00.000Z`,
      lastFreeDayAtRailStation: null,
      isRailMove: false,
      destinationPort: { name: 'Los Angeles', unlocode: 'USLAX' },
    },
    80,
  );
  await send(
    'activeHold',
    { status: 'DISCHARGED', holds: [{ type: 'CUSTOMS', code: '1H', reportedAt: dayFromToday(-3) }] },
    70,
  );

  await test.step('one card, three exceptions, the most urgent first', async () => {
    await openBoard(page, cargo);
    await expect(cardOf(page, cargo)).toHaveCount(1);
    const items = cardOf(page, cargo).getByRole('list').first().locator(':scope > li');
    await expect(items).toContainText(['Active hold', 'Demurrage risk', 'Rolled to a later arrival']);
    await expect(cardOf(page, cargo)).toContainText(
      `A hold is active. Last free day ${inWords(dayFromToday(2))}`,
    );
  });

  await test.step('the risk names the day that governs and how near it is; the other is struck through', async () => {
    const risk = cardOf(page, cargo).getByRole('listitem').filter({ hasText: 'Demurrage risk' });
    await expect(risk).toContainText(`${inWords(dayFromToday(2))} line 2 days left`);
    await expect(risk.locator('s')).toHaveText(`${inWords(dayFromToday(4))} port`);
  });

  await test.step('a list without holds closes the active hold', async () => {
    const news = { status: 'AVAILABLE', holds: [], lastFreeDay: `${dayFromToday(4)}T00:00:00.000Z` };
    await post('opentrack', containerNews(cargo, 'container.holds.updated', news, minutesAgo(60)));
    await openBoard(page, cargo);
    await expect(cardOf(page, cargo)).toContainText('Demurrage risk');
    await expect(cardOf(page, cargo)).not.toContainText('Active hold');
  });

  await test.step('the container goes out, and the risk is over', async () => {
    const news = { status: 'FULL_OUTGATED', holds: [] };
    await post('opentrack', containerNews(cargo, 'container.status.updated', news, minutesAgo(50)));
    await openBoard(page, cargo);
    await expect(cardOf(page, cargo)).not.toContainText('Demurrage risk');
    await expect(cardOf(page, cargo)).toContainText('Rolled to a later arrival');
  });

  await test.step('what is over says which rule closed it, because of which message', async () => {
    await cardOf(page, cargo).getByRole('link', { name: cargo.container, exact: true }).click();
    const exceptions = page.getByRole('region', { name: /^Exceptions/ });
    await exceptions.getByText('2 resolved').click();
    await expect(exceptions).toContainText('Closed: The newest list of holds shows none active');
    await expect(exceptions).toContainText('Closed: The container is out (full outgated)');
    const closed = exceptions.getByRole('listitem').filter({ hasText: 'The container is out' });
    await closed.getByRole('link', { name: 'message' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('container.status.updated');
    expect(await api(`/exceptions?container=${cargo.container}&state=resolved`)).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({
          name: 'demurrageRisk',
          closedBy: expect.objectContaining({ kind: 'evidence' }),
        }),
        expect.objectContaining({
          name: 'activeHold',
          closedBy: expect.objectContaining({ kind: 'evidence' }),
        }),
      ]),
    });
  });
});

test('demurrage supersedes its risk, rises, and ends when it is paid', async ({ page, api }) => {
  const cargo = newCargo();
  const owe = (owed: string, minutes: number) => {
    const context = `{"status":"AVAILABLE","demurrageOwedAtPort":${owed},"demurrageOwedAtRailStation":null,"isRailMove":false}`;
    const message = JSON.stringify(containerException(cargo, 'demurrageDetected', {}, minutesAgo(minutes)));
    return post('opentrack', message.replace('"context":{}', `"context":${context}`));
  };
  const risk = { status: 'AVAILABLE', lastFreeDay: `${dayFromToday(-1)}T00:00:00.000Z`, isRailMove: false };
  await post('opentrack', containerException(cargo, 'demurrageRisk', risk, minutesAgo(60)));
  await owe('275.50', 50);
  await owe('551.00', 40);

  await openBoard(page, cargo);
  const card = cardOf(page, cargo);
  await expect(card).toContainText('551.00 owed at port');
  await expect(card).toContainText('seen 2 times');
  await expect(card).toContainText('1 day over');
  await expect(card).not.toContainText('Demurrage risk');
  await page.goto(`/containers/${cargo.container}`);
  const demurrage = page.getByRole('region', { name: 'Demurrage' });
  await demurrage.getByText('The reports behind it').click();
  for (const amount of ['551.00', '275.50']) await expect(demurrage).toContainText(amount);

  const paid = { status: 'AVAILABLE', demurrageOwedAtPortDecimal: 0 };
  await post('opentrack', containerNews(cargo, 'container.demurrage.updated', paid, minutesAgo(30)));
  expect(await api(`/exceptions?container=${cargo.container}&state=open`)).toMatchObject({ items: [] });
  await page.reload();
  const exceptions = page.getByRole('region', { name: /^Exceptions/ });
  await exceptions.getByText('2 resolved').click();
  await expect(exceptions).toContainText('Closed: Nothing is owed any more');
  await expect(exceptions).toContainText('Closed: Superseded: demurrage was detected');
});

test('a container cleared, available and in free time is ready to go, and says what it rests on', async ({
  page,
}) => {
  const cargo = newCargo();
  const news = { status: 'AVAILABLE', holds: [], lastFreeDay: `${dayFromToday(3)}T00:00:00.000Z` };
  await post('opentrack', containerNews(cargo, 'container.status.updated', news, minutesAgo(20)));
  await page.goto(`/containers/${cargo.container}`);
  const gates = page.getByRole('region', { name: 'Ready to go?' }).getByRole('listitem');
  await expect(gates.filter({ hasText: 'Customs cleared' })).toContainText('unknown');
  const release = {
    event: 'customs.entry.status.updated',
    data: {
      shipment: { number: cargo.bill, masterBillNumber: cargo.bill },
      activities: [{ code: '1C', date: dayFromToday(-1), isHold: false, quantity: '1', message: 'Released' }],
    },
    sentAt: minutesAgo(10),
  };
  await post('opentrack', release);
  await page.reload();
  for (const gate of [
    'Customs cleared',
    'No active hold',
    'Available',
    'Free time not past',
    'No conflict',
  ]) {
    await expect(gates.filter({ hasText: gate })).toContainText('yes');
  }
  await page.goto(`/containers?ready=true&q=${cargo.container}`);
  await expect(page.getByRole('row').filter({ hasText: cargo.container })).toContainText('Ready');
});

test('an exception we have never met is shown with its name and its fields', async ({ page }) => {
  const cargo = newCargo();
  const context = { station: 'Long Beach CES', queue: 7, note: '<script>alert(1)</script>' };
  const answer = await post(
    'opentrack',
    containerException(cargo, 'customsExamDelay', context, minutesAgo(5)),
  );
  expect(answer).toMatchObject({ code: 200, status: 'unrecognised' });
  await openBoard(page, cargo);
  for (const words of ['Customs exam delay', 'Long Beach CES', '7', '<script>alert(1)</script>']) {
    await expect(cardOf(page, cargo)).toContainText(words);
  }
});

test('the board is also a table, one row an exception', async ({ page }) => {
  const cargo = newCargo();
  for (const name of ['railDwell', 'splitCargo']) {
    const context = { status: 'DISCHARGED', siblingContainers: ['MSCU7654321'] };
    await post('opentrack', containerException(cargo, name, context, minutesAgo(9)));
  }
  await openBoard(page, cargo);
  await expect(cardOf(page, cargo)).toHaveCount(1);
  await page.getByRole('navigation', { name: 'Form' }).getByRole('link', { name: 'Table' }).click();
  const rows = page
    .getByRole('table', { name: 'Exceptions' })
    .getByRole('row')
    .filter({ hasText: cargo.container });
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'Rail dwell' })).toContainText('Open');
});
