import type { Page } from '@playwright/test';
import { about, newCargo, newDeclarationId } from './cargo.ts';
import { expect, test } from './journey.ts';
import { listPrintedSamples, post, readSample } from './senders.ts';

// Everything the senders' documents print was sent before the journeys, exactly as printed. There all exceptions are about
// one container at one instant, so each is also sent about a container of its own: figures and days as printed.

test('every printed message is kept byte for byte, and understood', async ({ api }) => {
  const kept = (
    await Promise.all((['opentrack', 'eaze'] as const).map((sender) => listKept(api, sender)))
  ).flat();
  for (const { sender, name, body } of listPrintedSamples()) {
    expect.soft(kept, name).toContainEqual(
      expect.objectContaining({
        source: sender,
        event: name.replace(/^(container\.exceptions\.updated)\..*/, '$1'),
        state: 'processed',
        body,
        bodyBase64: Buffer.from(body).toString('base64'),
      }),
    );
  }
});

async function listKept(api: (path: string) => Promise<unknown>, source: string): Promise<unknown[]> {
  const named = source === 'eaze' ? ['1024', '2048'] : ['MSCU1234567', 'MEDU1234567'];
  const lists = await Promise.all(
    named.map((number) => api(`/webhook-events?source=${source}&q=${number}&state=processed&limit=200`)),
  );
  const ids = lists.flatMap((list) => (list as { items: { id: string }[] }).items.map(({ id }) => id));
  return Promise.all([...new Set(ids)].map((id) => api(`/webhook-events/${id}`)));
}

test('a printed message that comes again is a repeat, and its page shows the bytes as they came', async ({
  page,
}) => {
  const body = readSample('eaze', 'shipment.updated');
  const again = await post('eaze', body);
  expect(again).toMatchObject({ code: 200, status: 'repeat' });
  await page.goto(`/webhook-events/${again.id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'shipment.updated' })).toBeVisible();
  await expect(page.getByText('Said before, in the same words.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Body, laid out' }).locator('pre')).toContainText('1450.50');
  const raw = page.getByRole('region', { name: 'Body, as it came' }).locator('pre');
  expect(await raw.textContent()).toBe(body);
});

test('the customs entry shows on its bill: accepted, a release date reported, not cleared', async ({
  page,
  api,
}) => {
  await page.goto('/customs?bucket=pending&q=MEDU1234567');
  const row = page.getByRole('row', { name: /PO-12345/ });
  await expect(row).toContainText('Filed');
  await expect(row).toContainText('15 Jul 2025');
  await row.getByRole('link', { name: 'MEDU1234567', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('MEDU1234567');
  await expect(page.getByText('Customs has it and has not decided.')).toBeVisible();
  const activity = page.getByRole('list', { name: 'Activities, newest first' }).getByRole('listitem').first();
  await expect(activity).toContainText('15 Jul 2025');
  await expect(activity).toContainText('ESA');
  await expect(activity).toContainText('Entry Summary Accepted');
  await expect(activity).toContainText(
    'not flagged as hold · quantity 1 · release date 16 Jul 2025 · from CBP',
  );
  await expect(page.getByRole('region', { name: 'Facts' })).toContainText('BK12345');

  expect(await api('/bills/MEDU1234567')).toMatchObject({
    billNumber: 'MEDU1234567',
    bookingNumber: 'BK12345',
    referenceNumbers: ['PO-12345'],
    account: 'example.com',
    bucket: 'pending',
    status: 'filed',
    released: false,
    releaseDateReported: '2025-07-16',
    lastActivityOn: '2025-07-15',
    activities: [
      { code: 'ESA', date: '2025-07-15', releaseDate: '2025-07-16', quantity: '1', isHold: false },
    ],
  });
});

interface ShownException {
  sample: string;
  title: string;
  says: (string | RegExp)[];
}

const SHOWN_EXCEPTIONS: ShownException[] = [
  {
    sample: 'rolledCargo',
    title: 'Rolled to a later arrival',
    says: ['EVER GIVEN → EVER ACE', '15 Jul 2025 → 22 Jul 2025', '7 days later: Rolled'],
  },
  {
    sample: 'rolledCargo-beta',
    title: 'Rolled to a later arrival',
    says: ['ORIGINAL VESSEL → NEW VESSEL', '11 Dec 2025 → 14 Dec 2025', '3 days later: Rolled'],
  },
  { sample: 'demurrageRisk', title: 'Demurrage risk', says: ['18 Jul 2025 line', '20 Jul 2025 port'] },
  { sample: 'demurrageDetected', title: 'Demurrage', says: ['275.50 owed at port'] },
  { sample: 'activeHold', title: 'Active hold', says: ['1H', 'reported 10 Jul 2025'] },
  { sample: 'railDwell', title: 'Rail dwell', says: ['Discharged 5 Jul 2025', /arrived at rail facility/i] },
  {
    sample: 'streetDwell',
    title: 'Street dwell: the empty has not come back',
    says: ['since 10 Jul 2025', 'Detention day 20 Jul 2025'],
  },
  {
    sample: 'noRailSightings',
    title: 'No rail sightings',
    says: ['Last seen 8 Jul 2025', /loaded on rail/i],
  },
  { sample: 'splitCargo', title: 'Split cargo', says: ['MSCU7654321', 'MSCU9876543'] },
  {
    sample: 'isf5RequirementDetected',
    title: 'ISF-5 filing required',
    says: ['late, already loaded', 'Foreign port of unlading'],
  },
];

for (const { sample, title, says } of SHOWN_EXCEPTIONS) {
  test(`${sample} shows on the board and on its container, in the API as it was sent`, async ({
    page,
    api,
  }) => {
    const cargo = newCargo();
    const body = about(readSample('opentrack', `container.exceptions.updated.${sample}`), cargo);
    expect(await post('opentrack', body)).toMatchObject({ code: 200, status: 'accepted' });

    await page.goto(`/exceptions?container=${cargo.container}`);
    const card = page.getByRole('article', { name: `Container ${cargo.container}` });
    await expect(card).toHaveCount(1);
    for (const words of [title, ...says, cargo.bill]) await expect(card).toContainText(words);

    await page.goto(`/containers/${cargo.container}`);
    const own = page.getByRole('region', { name: /^Exceptions/ });
    for (const words of [title, ...says]) await expect(own).toContainText(words);

    const { data } = JSON.parse(body);
    const listed = (await api(`/exceptions?container=${cargo.container}`)) as { items: unknown[] };
    expect(listed.items).toEqual([
      expect.objectContaining({
        containerNumber: cargo.container,
        billNumber: cargo.bill,
        scac: 'MSCU',
        name: data.exceptionName,
        title,
        state: 'open',
        episode: 1,
        timesSeen: 1,
        context: asSent(data.context),
      }),
    ]);
  });
}

/** Amounts are texts in the API, so that no digit is lost: `275.50` stays what it was. */
function asSent(context: Record<string, unknown>): Record<string, unknown> {
  return 'demurrageOwedAtPort' in context ? { ...context, demurrageOwedAtPort: '275.50' } : context;
}

test('the container of all printed exceptions carries them together, with 275.50 and each last free day', async ({
  page,
  api,
}) => {
  await page.goto('/containers/MSCU1234567?bill=MEDU1234567');
  const exceptions = page.getByRole('region', { name: /^Exceptions/ });
  for (const words of ['EVER GIVEN → EVER ACE', 'MSCU7654321', 'ISF-5 filing required', 'Active hold']) {
    await expect(exceptions).toContainText(words);
  }
  await expect(page.getByRole('region', { name: 'Demurrage' })).toContainText('275.50');
  const freeDays = page.getByRole('region', { name: /Last free days?/ });
  await expect(freeDays).toContainText('18 Jul 2025');
  await expect(freeDays).toContainText('20 Jul 2025');
  await expect(page.getByText('check digit').first()).toBeVisible();

  expect(await api('/containers/MSCU1234567?bill=MEDU1234567')).toMatchObject({
    checkDigitValid: false,
    scac: 'MSCU',
    lastFreeDay: { port: '2025-07-20', line: '2025-07-18', rail: null, detention: '2025-07-20' },
    demurrage: { owedAtPort: '275.50', owedAtRail: null },
    activeHolds: [{ type: 'CUSTOMS', code: '1H', reportedOn: '2025-07-10' }],
  });
});

test('the printed declaration went from new to invalidated, with its error and every event on its page', async ({
  page,
  api,
}) => {
  await page.goto('/declarations?q=LRN-IMPORT-9988A');
  await page.getByRole('link', { name: 'LRN-IMPORT-9988A', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('LRN-IMPORT-9988A');
  await expect(page.getByText('The declaration is invalid since 23 Jun 12:20.')).toBeVisible();

  const events = page.getByRole('list', { name: 'Events, newest first' }).getByRole('listitem');
  for (const [index, words] of [
    ["Element 'CommodityCode': The value is not a valid HS code.", '23 Jun 12:25'],
    ['Exporter request for cancellation before presentation.', '23 Jun 12:20'],
    ['The customs process is finished', '23 Jun 12:15'],
  ].entries()) {
    for (const word of words) await expect(events.nth(index)).toContainText(word);
  }
  await expect(events.filter({ hasText: 'Customs has released the goods' })).toContainText('23 Jun 12:05');
  await expect(events.last()).toContainText('The declaration has been created');
  await expect(events.last()).toContainText('23 Jun 12:00');
  const facts = page.getByRole('region', { name: 'Facts' });
  for (const words of ['1024', 'UCR-88776655', '26NL9876543210M123', '23 Jun 12:10']) {
    await expect(facts).toContainText(words);
  }

  expect(await api('/declarations/1024')).toMatchObject({
    declarationId: '1024',
    lrn: 'LRN-IMPORT-9988A',
    mrn: '26NL9876543210M123',
    mrnValid: false,
    commercialReference: 'UCR-88776655',
    status: 'invalid',
    statusSince: '2026-06-23T12:20:00.000Z',
    clearedAt: '2026-06-23T12:10:00.000Z',
    completedAt: '2026-06-23T12:15:00.000Z',
    invalidationReason: 'Exporter request for cancellation before presentation.',
    errors: [
      {
        errorType: 'CUSTOMS_XML',
        message: "Element 'CommodityCode': The value is not a valid HS code.",
        at: '2026-06-23T12:25:00.000Z',
      },
    ],
  });
});

test('the printed shipment shows with 1450.50 and 25000.00, also on the declaration of the same reference', async ({
  page,
  api,
}) => {
  await page.goto('/shipments');
  const row = page.getByRole('row').filter({ hasText: 'SHP-2026-X100' });
  for (const words of ['IMPORT', 'Clearance in progress', '1450.50', '25000.00']) {
    await expect(row).toContainText(words);
  }
  await row.getByRole('link', { name: 'SHP-2026-X100', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SHP-2026-X100');
  const facts = page.getByRole('region', { name: 'Facts' });
  for (const words of ['2048', '1450.50', '25000.00', '23 Jun 12:00', '23 Jun 12:30']) {
    await expect(facts).toContainText(words);
  }
  const events = page.getByRole('list', { name: 'Events, newest first' }).getByRole('listitem');
  await expect(events).toContainText(['clearance of the shipment is in progress', 'has been created']);

  expect(await api('/shipments/2048')).toMatchObject({
    shipmentNo: 'SHP-2026-X100',
    shipmentType: 'IMPORT',
    status: 'clearanceInProgress',
    totalWeight: '1450.50',
    totalPrice: '25000.00',
    createdAt: '2026-06-23T12:00:00.000Z',
    updatedAt: '2026-06-23T12:30:00.000Z',
  });

  const declarationId = newDeclarationId();
  const created = JSON.parse(readSample('eaze', 'declaration.created'));
  await post('eaze', {
    ...created,
    payload: { ...created.payload, declarationId, commercialReference: 'SHP 2026/X100' },
  });
  await page.goto(`/declarations/${declarationId}`);
  const links = page.getByRole('region', { name: /^Links/ });
  await expect(links).toContainText('Suggested');
  await expect(links).toContainText('2048');
});

const ZONES = [
  { zone: 'America/Los_Angeles', created: '23 Jun 05:00' },
  { zone: 'Pacific/Kiritimati', created: '24 Jun 02:00' },
  // Browsers write it in its older spelling.
  { zone: 'Asia/Kathmandu', written: 'Asia/Katmandu', created: '23 Jun 17:45' },
];

for (const { zone, written = zone, created } of ZONES) {
  test.describe(`for a reader in ${zone}`, () => {
    test.use({ timezoneId: zone });

    test('days stay as they were sent, and instants are told by the clock of the reader', async ({
      page,
    }) => {
      const cargo = newCargo();
      for (const name of ['rolledCargo-beta', 'demurrageRisk', 'activeHold']) {
        await post(
          'opentrack',
          about(readSample('opentrack', `container.exceptions.updated.${name}`), cargo),
        );
      }
      const street = newCargo();
      await post(
        'opentrack',
        about(readSample('opentrack', 'container.exceptions.updated.streetDwell'), street),
      );

      await open(page, `/containers/${cargo.container}`, written);
      await expectTexts(page, ['11 Dec 2025 → 14 Dec 2025', '18 Jul 2025', '20 Jul 2025', '10 Jul 2025']);
      await open(page, `/containers/${street.container}`, written);
      await expectTexts(page, ['since 10 Jul 2025. Detention day 20 Jul 2025']);
      await open(page, '/customs/MEDU1234567', written);
      await expectTexts(page, ['15 Jul 2025', 'release date 16 Jul 2025']);
      await expect(page.getByRole('main')).not.toContainText('14 Jul 2025');
      await open(page, '/declarations/1024', written);
      const facts = page.getByRole('region', { name: 'Facts' });
      await expect(facts).toContainText(created);
      await expect(facts.getByText(created)).toHaveAttribute('title', '2026-06-23T12:00:00.000Z');
    });
  });
}

/** The first page of a reader learns the zone of the browser; from then on everything is written in it. */
async function open(page: Page, path: string, zone: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByText(`as of`)).toContainText(zone);
}

async function expectTexts(page: Page, texts: string[]): Promise<void> {
  for (const text of texts) await expect(page.getByRole('main')).toContainText(text);
}
