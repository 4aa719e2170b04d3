import {
  containerException,
  containerNews,
  customsEntry,
  dayFromToday,
  minutesAgo,
  newCargo,
  newDeclarationId,
} from './cargo.ts';
import { expect, test } from './journey.ts';
import { post } from './senders.ts';

// What a sender may write into any field that is shown: none of it may run, and all of it is shown as it came.

// One that must stand at the beginning does; the others break out of wherever they stand.
const PAYLOADS = [
  `javascript:globalThis.ran='address'//`,
  `"><img src=x onerror="globalThis.ran='image'">`,
  `'><svg onload=globalThis.ran='svg'>`,
  `<script>globalThis.ran = 'script'</script>`,
  `</script><script>globalThis.ran='breakout'</script>`,
  `{{constructor.constructor("globalThis.ran='template'")()}}`,
  `\u2028globalThis.ran='separator'`,
];
const ALL = PAYLOADS.join(' ');

test('no stored script runs, wherever a sender writes it', async ({ page, api }) => {
  const cargo = newCargo();
  const declarationId = newDeclarationId();
  const day = dayFromToday(-1);
  const activities = [...PAYLOADS, ALL].map((payload) => ({
    code: payload,
    date: day,
    isHold: true,
    quantity: payload,
    message: payload,
    releaseOrigin: payload,
  }));
  await post(
    'opentrack',
    customsEntry(cargo.bill, activities, {
      referenceNumbers: [...PAYLOADS, `REF-${declarationId}`],
      account: ALL,
    }),
  );
  const holds = [...PAYLOADS, ALL].map((payload) => ({
    type: payload,
    code: payload,
    remarks: payload,
    reportedAt: day,
    resolvedAt: null,
  }));
  for (const name of ['activeHold', ALL]) {
    await post('opentrack', containerException(cargo, name, { status: ALL, holds }, minutesAgo(20)));
  }
  await post(
    'opentrack',
    containerNews(
      cargo,
      'container.status.updated',
      { status: ALL, scac: ALL, vessel: { name: ALL } },
      minutesAgo(10),
    ),
  );
  await post('eaze', {
    event: 'declaration.created',
    payload: {
      declarationId,
      lrn: ALL,
      mrn: ALL,
      commercialReference: ALL,
      statusCode: ALL,
      createdAt: minutesAgo(30),
    },
  });
  for (const payload of [...PAYLOADS, ALL]) {
    await post('eaze', {
      event: 'declaration.error',
      payload: {
        declarationId,
        lrn: ALL,
        errorType: payload,
        errorMessage: payload,
        timestamp: minutesAgo(5),
      },
    });
  }
  await post('opentrack', { event: ALL, data: { masterBill: { number: cargo.bill }, more: ALL } });

  const { items } = (await api(`/webhook-events?q=${cargo.bill}`)) as { items: { id: string }[] };
  expect(items.length).toBeGreaterThan(0);
  const pages = [
    '/',
    `/customs?bucket=all&q=${cargo.bill}`,
    `/customs?bucket=all&account=${encodeURIComponent(ALL)}`,
    `/customs/${cargo.bill}`,
    `/exceptions?view=table&q=${cargo.container}`,
    `/exceptions?q=${cargo.container}`,
    `/containers?q=${cargo.container}`,
    `/containers/${cargo.container}`,
    `/declarations?group=all&q=${declarationId}`,
    `/declarations/${declarationId}`,
    '/declarations/errors',
    '/webhook-events/not-understood',
    `/webhook-events?q=${cargo.bill}`,
    ...items.map(({ id }) => `/webhook-events/${id}`),
    ...PAYLOADS.map((payload) => `/search?q=${encodeURIComponent(payload)}`),
    `/shipments?q=${encodeURIComponent(ALL)}`,
  ];
  for (const address of pages) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => 'ran' in globalThis), address).toBe(false);
  }
  await page.goto(`/customs/${cargo.bill}`);
  for (const payload of PAYLOADS) {
    await expect(page.locator('main')).toContainText(payload.replace('\u2028', ' ').slice(0, 12).trim());
  }
});
