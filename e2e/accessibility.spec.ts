import type { Page } from '@playwright/test';
import {
  containerException,
  containerNews,
  customsEntry,
  dayFromToday,
  minutesAgo,
  newCargo,
  newDeclarationId,
} from './cargo.ts';
import { findViolations } from './find-violations.ts';
import { expect, listenForComplaints, test } from './journey.ts';
import { post } from './senders.ts';
import { ADDRESS, SIGNED_IN, SIGNED_OUT } from './server-under-test.ts';

/** A page that one reader keeps open and goes on in, so that not every look begins with an empty cache. */
const look = test.extend<object, { kept: Page }>({
  kept: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        baseURL: ADDRESS,
        storageState: SIGNED_IN,
        timezoneId: 'UTC',
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  noComplaints: async ({ kept, expectedComplaints }, use) => {
    const endWithout = listenForComplaints(kept.context());
    await use(undefined);
    endWithout(expectedComplaints);
  },
});

const cargo = newCargo();
const declarationId = newDeclarationId();

/** One of everything that has a look of its own, so that no page is examined empty. */
test.beforeAll(async () => {
  const { bill } = cargo;
  const placed = { code: '1H', date: dayFromToday(-4), isHold: true, quantity: '200', message: 'Hold' };
  const activities = [
    placed,
    { code: '7H', date: dayFromToday(-2), isHold: true, quantity: 'N/A' },
    { code: '7I', date: dayFromToday(-1) },
    { code: '1C', date: dayFromToday(-1), quantity: '120' },
    { code: 'ZQ', date: dayFromToday(0), isHold: true },
  ];
  await post('opentrack', customsEntry(bill, activities, { referenceNumbers: [`REF-${declarationId}`] }));
  await post('opentrack', customsEntry(bill, [placed], { sentAt: minutesAgo(400) }));
  const days = {
    lastFreeDay: `${dayFromToday(-1)}T00:00:00.000Z`,
    lineLastFreeDay: `${dayFromToday(1)}T00:00:00.000Z`,
  };
  const holds = [
    { type: 'CUSTOMS', code: '1H', reportedAt: dayFromToday(-3), resolvedAt: null },
    { type: 'FREIGHT', code: '7H', reportedAt: dayFromToday(-2), resolvedAt: null, amountDue: 1250 },
  ];
  const roll = {
    previousVessel: { name: 'EVER GIVEN' },
    currentVessel: { name: 'EVER ACE' },
    previousEta: '2025-07-15T00:00:00.000Z',
    currentEta: '2025-07-22T00:00:00.000Z',
  };
  for (const [index, [name, context]] of (
    [
      ['rolledCargo', roll],
      ['demurrageRisk', { status: 'AVAILABLE', ...days }],
      ['activeHold', { status: 'AVAILABLE', holds }],
      ['demurrageDetected', { status: 'AVAILABLE', demurrageOwedAtPort: 275.5 }],
      ['splitCargo', { status: 'AVAILABLE', siblingContainers: ['MSCU7654321'] }],
      ['isf5RequirementDetected', { status: 'LOADED' }],
      ['somethingUnheardOf', { field: 'value' }],
    ] as const
  ).entries()) {
    await post('opentrack', containerException(cargo, name, context, minutesAgo(90 - index)));
  }
  const snapshot = { status: 'AVAILABLE', holds, ...days, demurrageOwedAtPortDecimal: 551 };
  await post('opentrack', containerNews(cargo, 'container.demurrage.updated', snapshot, minutesAgo(30)));
  const names = { declarationId, lrn: `LRN-${declarationId}` };
  const created = {
    ...names,
    commercialReference: `REF-${declarationId}`,
    statusCode: 'new',
    createdAt: minutesAgo(9000),
  };
  await post('eaze', { event: 'declaration.created', payload: created });
  for (const [status, minutes] of [
    ['control', 2000],
    ['acknowledged', 4000],
  ] as const) {
    const payload = { declarationId, status, timestamp: minutesAgo(minutes) };
    await post('eaze', { event: 'declaration.status_updated', payload });
  }
  const error = {
    ...names,
    errorType: 'INT_XML',
    errorMessage: "Document C644 with reference 'COI.NL.2025.4527001' is not known.",
    timestamp: minutesAgo(100),
  };
  await post('eaze', { event: 'declaration.error', payload: error });
});

const PAGES: [name: string, address: string][] = [
  ['the briefing', '/'],
  ['held bills', '/customs?limit=5'],
  ['cleared bills', '/customs?bucket=cleared'],
  ['all bills, filtered', `/customs?bucket=all&q=${cargo.bill}`],
  ['held and cleared side by side', '/customs?layout=split'],
  ['a bill', `/customs/${cargo.bill}`],
  ['the exception board', '/exceptions?limit=5'],
  ['the table of exceptions', `/exceptions?form=table&q=${cargo.container}`],
  ['the containers', '/containers?limit=5'],
  ['a container', `/containers/${cargo.container}`],
  ['the declarations', '/declarations?limit=5'],
  ['the errors of declarations', '/declarations/errors'],
  ['a declaration', `/declarations/${declarationId}`],
  ['a declaration, its bills and boxes as one story', `/declarations/${declarationId}?story=all`],
  ['the shipments', '/shipments?limit=5'],
  ['a shipment', '/shipments/2048'],
  ['the webhook events', '/webhook-events?limit=5'],
  ['what is not understood', '/webhook-events/not-understood'],
  ['gaps and near misses', '/webhook-events/gaps'],
  ['a looked-up list', `/lookup?list=${cargo.bill}%0ANEVER-SEEN`],
  ['a search', `/search?q=${cargo.bill}`],
  ['the profile', '/settings/profile'],
  ['security and sessions', '/settings/security'],
  ['the members', '/settings/members'],
  ['the API keys', '/settings/api-keys'],
  ['the notices', '/notices'],
  ['the rules for notices', '/settings/notices'],
  ['the broker links', '/settings/broker-links'],
  ['the jobs', '/settings/jobs'],
  ['the demo data', '/settings/demo'],
  ['the saved views', '/settings/views'],
  ['what runs here', '/settings/about'],
  ['an empty list', '/containers?q=nothing-has-this-name'],
  ['an unknown bill', '/customs/NEVER0000001'],
];

for (const [name, address] of PAGES) {
  look(
    `${name} can be read by everybody: light and wide, dark and narrow`,
    async ({ kept, expectedComplaints }) => {
      if (address.includes('NEVER')) expectedComplaints.push(/status of 404/);
      await examine(kept, address);
    },
  );
}

look('a webhook event can be read by everybody: light and wide, dark and narrow', async ({ kept, api }) => {
  const listed = (await api(`/webhook-events?q=${cargo.container}`)) as { items: { id: string }[] };
  await examine(kept, `/webhook-events/${listed.items[0]?.id}`);
});

test.describe('before anybody is signed in', () => {
  test.use({ storageState: SIGNED_OUT });
  for (const address of ['/sign-in', '/forgot-password', '/links/no-such-token']) {
    test(`${address} can be read by everybody: light and wide, dark and narrow`, async ({ page }) => {
      await examine(page, address);
    });
  }
});

async function examine(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `pixels that the page scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    expect.soft(await findViolations(page), `${colorScheme} at ${width} px`).toEqual([]);
  }
}

test('the colours a reader chose hold on the next page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Colours as the system/ }).click();
  await page.getByRole('button', { name: /^Colours light/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Held versus cleared' })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the first stop of the keyboard skips to the page', async ({ page }) => {
  await page.goto('/customs');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#page$/);
});

test('a telephone shows which place is open where the row of places is longer than the screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const main = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current=page]');
  await page.goto('/webhook-events');
  await expect(main).toHaveText('Webhook events');
  await expect(main).toBeInViewport({ ratio: 0.9 });
  await page.goto('/settings/audit');
  await expect(main).toHaveText('Settings');
  await expect(main).toBeInViewport({ ratio: 0.9 });
  const settings = page.getByRole('navigation', { name: 'Settings' }).locator('[aria-current=page]');
  await expect(settings).toHaveText('Audit log');
  await expect(settings).toBeInViewport({ ratio: 0.9 });
});
