import { randomInt } from 'node:crypto';
import { customsEntry, dayFromToday, minutesAgo, newCargo } from './cargo.ts';
import { expect, test } from './journey.ts';
import { post } from './senders.ts';

// The address is the only state of a list, and the first rows come with the page: everything here works without scripts.

test.use({ javaScriptEnabled: false });

test('filters, tabs, order and pages of the bills are kept in the address', async ({ page }) => {
  const account = `paging-${randomInt(1e9)}.example`;
  const bills = Array.from({ length: 5 }, () => newCargo().bill).sort();
  for (const [index, bill] of bills.entries()) {
    const placed = { code: index === 0 ? '7H' : '1H', date: dayFromToday(-1 - index), isHold: true };
    await post('opentrack', customsEntry(bill, [placed], { account, sentAt: minutesAgo(50 - index) }));
  }
  const rows = page.getByRole('table').getByRole('row').filter({ hasText: account });

  await test.step('a filter narrows, shows itself, and can be taken back', async () => {
    await page.goto('/customs');
    const form = page.getByRole('form', { name: 'Filter bills' });
    await form.getByLabel('Account').fill(account);
    await form.getByLabel('Hold code').fill('7H');
    await form.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(new RegExp(`account=${account}`));
    await expect(rows).toHaveCount(1);
    await page.getByRole('link', { name: 'Remove filter Code 7H' }).click();
    await expect(rows).toHaveCount(5);
    await expect(page.getByRole('textbox', { name: 'Account' })).toHaveValue(account);
  });

  await test.step('tabs keep the filter', async () => {
    const tabs = page.getByRole('navigation', { name: 'Buckets' });
    await expect(tabs.getByRole('link', { name: /^Held/ })).toContainText('5');
    await tabs.getByRole('link', { name: /^Cleared/ }).click();
    await expect(page.getByText('Nothing is cleared.')).toContainText('Last OpenTrack event');
    await page.getByRole('navigation', { name: 'Buckets' }).getByRole('link', { name: /^Held/ }).click();
    await expect(rows).toHaveCount(5);
  });

  await test.step('a column head orders, and pages follow the order to the end and back to the first', async () => {
    await page.goto(`/customs?account=${account}&limit=2`);
    await page.getByRole('columnheader', { name: 'Bill' }).getByRole('link').click();
    await expect(page).toHaveURL(/sort=billNumber/);
    const seen: string[] = [];
    for (;;) {
      seen.push(...(await rows.getByRole('link', { name: /^JRNY/ }).allTextContents()));
      const next = page.getByRole('link', { name: 'Next page' });
      if ((await next.count()) === 0) break;
      await next.click();
      // The rows of a page come after its head.
      await page.waitForLoadState();
    }
    expect(seen).toEqual(bills);
    await page.getByRole('link', { name: 'First page' }).click();
    await expect(rows.first()).toContainText(bills[0] ?? '');
  });
});

test('a number in the search box finds the bill, wherever the reader stands', async ({ page }) => {
  const { bill } = newCargo();
  await post('opentrack', customsEntry(bill, [{ code: '1H', date: dayFromToday(0), isHold: true }]));
  await page.goto('/declarations');
  await page.getByRole('searchbox', { name: /^Search bills/ }).fill(bill.slice(2).toLowerCase());
  await page.getByRole('searchbox', { name: /^Search bills/ }).press('Enter');
  await page.getByRole('table', { name: 'Bills' }).getByRole('link', { name: bill, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(bill);
});

const NONSENSE = [
  '/customs?bucket=purple&sort=%00&cursor=AAAA&limit=-7&heldForDays=NaN&q=%F0%9F%92%A9&lastFreeDayWithin=1e99',
  "/containers?sort='%3B--&cursor=%7B%7D&ready=maybe&bucket=",
  '/declarations?group=&group=done&status=xyz&cursor=🙂&limit=0',
  '/exceptions?view=table&state=nobody&sort=up&cursor=null&name=%FF',
  '/exceptions?view=circle&limit=99999',
  '/webhook-events?state=lost&from=yesterday&to=2025-13-40&cursor=1&source=unheard',
  '/declarations/errors?cursor=x&limit=x',
  '/shipments?status=%00&sort=weight&cursor=..',
  '/?horizon=never&since=once',
];

for (const address of NONSENSE) {
  test(`nonsense in the address of ${address.split('?')[0]} shows its first page (${address.length} characters)`, async ({
    page,
  }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

const EMPTY = [
  {
    address: '/customs?bucket=held&q=nothing-has-this-name',
    words: /^Nothing is held\..*Last OpenTrack event/,
  },
  { address: '/customs?bucket=conflict&q=nothing-has-this-name', words: /^No sources disagree\./ },
  { address: '/customs?bucket=pending&q=nothing-has-this-name', words: /^Nothing is pending\./ },
  { address: '/containers?q=nothing-has-this-name', words: /^No container to show\./ },
  {
    address: '/declarations?q=nothing-has-this-name',
    words: /^No declaration needs action\..*Last Eaze event/,
  },
  { address: '/exceptions?q=nothing-has-this-name', words: /^No exception to show\./ },
  { address: '/exceptions?view=table&q=nothing-has-this-name', words: /^No exception to show\./ },
  { address: '/webhook-events?q=nothing-has-this-name', words: /^No such message has arrived\./ },
  { address: '/shipments?q=nothing-has-this-name', words: /^No shipments\./ },
  { address: '/search?q=nothing-has-this-name', words: /^Nothing here carries “nothing-has-this-name”\./ },
  { address: '/search', words: /^Type a number above/ },
];

test('a list without rows says so in words', async ({ page }) => {
  for (const { address, words } of EMPTY) {
    await page.goto(address);
    await expect.soft(page.getByRole('main').getByText(words), address).toBeVisible();
  }
});

test.describe('what nobody ever named', () => {
  // Next draws a page that is not found in the browser.
  test.use({ javaScriptEnabled: true });

  for (const address of [
    '/customs/NEVER0000001',
    '/containers/NEVR0000001',
    '/containers/MSCU1234567?bill=NEVER0000001',
    '/containers/MSCU1234567?bill=%00',
    '/declarations/999999999999999999999',
    '/declarations/%00',
    '/shipments/0',
    '/customs/%2e%2e%2fetc',
    '/webhook-events/00000000-0000-7000-8000-000000000000',
    '/webhook-events/not-an-id',
    '/nowhere',
  ]) {
    test(`${address} is a page that says so`, async ({ page, expectedComplaints }) => {
      expectedComplaints.push(/status of 404/);
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1, name: 'Nothing here' })).toBeVisible();
    });
  }
});
