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

const PAYLOADS = [
  `<script>globalThis.ran = 'script'</script>`,
  `"><img src=x onerror="globalThis.ran='image'">`,
  `'><svg onload=globalThis.ran='svg'>`,
  `javascript:globalThis.ran='address'//`,
  `</script><script>globalThis.ran='breakout'</script>`,
  `{{constructor.constructor("globalThis.ran='template'")()}}`,
  `\u2028globalThis.ran='separator'`,
];

for (const [index, payload] of PAYLOADS.entries()) {
  test(`a stored script does not run: ${payload}`, async ({ page, api }) => {
    const cargo = newCargo();
    const declarationId = newDeclarationId();
    const day = dayFromToday(-1);
    await post(
      'opentrack',
      customsEntry(
        cargo.bill,
        [
          {
            code: payload,
            date: day,
            isHold: true,
            quantity: payload,
            message: payload,
            releaseOrigin: payload,
          },
        ],
        {
          referenceNumbers: [payload, `REF-${declarationId}`],
          account: payload,
        },
      ),
    );
    await post(
      'opentrack',
      containerException(
        cargo,
        index % 2 ? 'activeHold' : payload,
        {
          status: payload,
          holds: [{ type: payload, code: payload, remarks: payload, reportedAt: day, resolvedAt: null }],
        },
        minutesAgo(20),
      ),
    );
    await post(
      'opentrack',
      containerNews(
        cargo,
        'container.status.updated',
        { status: payload, scac: payload, vessel: { name: payload } },
        minutesAgo(10),
      ),
    );
    await post('eaze', {
      event: 'declaration.created',
      payload: {
        declarationId,
        lrn: payload,
        mrn: payload,
        commercialReference: payload,
        statusCode: payload,
        createdAt: minutesAgo(30),
      },
    });
    await post('eaze', {
      event: 'declaration.error',
      payload: {
        declarationId,
        lrn: payload,
        errorType: payload,
        errorMessage: payload,
        timestamp: minutesAgo(5),
      },
    });
    await post('opentrack', { event: payload, data: { masterBill: { number: cargo.bill }, more: payload } });

    const { items } = (await api(`/webhook-events?q=${cargo.bill}`)) as { items: { id: string }[] };
    expect(items.length).toBeGreaterThan(0);
    const pages = [
      '/',
      `/customs?bucket=all&q=${cargo.bill}`,
      `/customs?bucket=all&account=${encodeURIComponent(payload)}`,
      `/customs/${cargo.bill}`,
      `/exceptions?form=table&q=${cargo.container}`,
      `/exceptions?q=${cargo.container}`,
      `/containers?q=${cargo.container}`,
      `/containers/${cargo.container}`,
      `/declarations?group=all&q=${declarationId}`,
      `/declarations/${declarationId}`,
      '/declarations/errors',
      `/webhook-events?q=${cargo.bill}`,
      ...items.map(({ id }) => `/webhook-events/${id}`),
      `/search?q=${encodeURIComponent(payload)}`,
      `/shipments?q=${encodeURIComponent(payload)}`,
    ];
    for (const address of pages) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate(() => 'ran' in globalThis), address).toBe(false);
    }
    await page.goto(`/customs/${cargo.bill}`);
    await expect(page.locator('main')).toContainText(payload.replace('\u2028', ' ').slice(0, 12).trim());
  });
}
