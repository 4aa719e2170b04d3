import { customsEntry, dayFromToday, minutesAgo, newCargo } from './cargo.ts';
import { expect, test } from './journey.ts';
import { post } from './senders.ts';
import { ADDRESS, SIGNED_OUT } from './server-under-test.ts';

const HELD = { code: '1H', date: dayFromToday(-3), isHold: true, quantity: '200' };

test('a broker without an account is asked about a held bill, answers without scripts, and the answer is on the bill', async ({
  page,
  browser,
  expectedComplaints,
}) => {
  expectedComplaints.push(/status of 404/);
  const { bill } = newCargo();
  const other = newCargo().bill;
  for (const number of [bill, other]) {
    await post('opentrack', customsEntry(number, [HELD], { sentAt: minutesAgo(30) }));
  }

  const link = await test.step('a coordinator makes a link from the list, and is told it once', async () => {
    await page.goto(`/customs?bucket=held&q=${bill}`);
    await page.getByText('Ask broker').click();
    const form = page.getByRole('form', { name: 'Ask a broker' });
    await form.getByRole('textbox', { name: /^Broker/ }).fill('Van Dijk Customs');
    await form.getByRole('textbox', { name: 'Message' }).fill('What does CBP want?');
    await form.getByRole('button', { name: 'Make a link' }).click();
    const told = (await page.locator('.told-once code').textContent()) ?? '';
    expect(told).toMatch(new RegExp(`^${ADDRESS}/shared/[\\w-]{43}$`));
    return told;
  });

  const context = await browser.newContext({ storageState: SIGNED_OUT, javaScriptEnabled: false });
  const visitor = await context.newPage();

  await test.step('the broker sees that bill, nothing else, and no way further in', async () => {
    const response = await visitor.goto(link);
    expect(response?.headers()['cache-control']).toContain('no-store');
    await expect(visitor.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    await expect(visitor.getByRole('heading', { name: bill })).toBeVisible();
    await expect(visitor.getByText('What does CBP want?')).toBeVisible();
    await expect(visitor.getByText(other)).toHaveCount(0);
    await expect(visitor.getByRole('navigation')).toHaveCount(0);
    await expect(visitor.getByRole('link')).toHaveCount(0);
  });

  await test.step('the broker answers', async () => {
    const form = visitor.getByRole('form', { name: `Answer about ${bill}` });
    await form.getByLabel('Seen').check();
    await form.getByLabel('Documents needed').fill('<img src=x onerror=alert(1)> packing list');
    await form.getByLabel('Expected release').fill(dayFromToday(2));
    await form.getByRole('button', { name: 'Answer' }).click();
    await expect(visitor.getByText(`Your answer about ${bill} was passed on.`)).toBeVisible();
    await expect(form.getByLabel('Seen')).toBeChecked();
  });

  await test.step('an answer from a page of somebody else is refused', async () => {
    for (const origin of ['https://evil.example', 'null', undefined]) {
      const refused = await fetch(link.replace('/shared/', '/api/shared/'), {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...(origin ? { origin } : {}) },
        body: new URLSearchParams({ bill, seen: 'on' }),
      });
      expect(refused.status, origin).toBe(403);
    }
  });

  await test.step('the answer is on the bill, by the broker, as text', async () => {
    await page.goto(`/customs/${bill}`);
    await expect(
      page.getByText('Documents needed: <img src=x onerror=alert(1)> packing list.'),
    ).toBeVisible();
    await expect(page.getByText('Van Dijk Customs (broker link)')).toBeVisible();
    await page.goto('/settings/audit?action=bill.note');
    await expect(page.getByRole('row').filter({ hasText: bill })).toContainText('Van Dijk Customs');
  });

  await test.step('taken back, the link opens nothing', async () => {
    await page.goto('/settings/broker-links');
    await page.getByRole('row').filter({ hasText: bill }).getByRole('button', { name: 'Revoke' }).click();
    await expect(page.getByRole('row').filter({ hasText: bill })).toContainText('revoked');
    expect((await visitor.goto(link))?.status()).toBe(404);
    expect((await page.goto(link))?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();
  });
  await context.close();
});

test('a rule made in the settings tells of the next hold, in the list of notices', async ({ page }) => {
  await page.goto('/settings/notices');
  const form = page.getByRole('form', { name: 'Tell me' });
  await form.getByLabel('When').selectOption('hold-placed');
  await form.getByRole('button', { name: 'Tell me' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'A hold is placed' }).first()).toContainText('you');
  const { bill } = newCargo();
  await post('opentrack', customsEntry(bill, [HELD], { sentAt: minutesAgo(1) }));
  await page.goto('/settings/jobs');
  await page.getByRole('form', { name: 'Run now: Find notices' }).getByRole('button').click();
  await expect(page.getByText('Asked for.')).toBeVisible();
  await page.goto('/notices');
  // A run that is under way goes first; at the latest the next minute tells.
  await expect(page.getByRole('link', { name: `Hold 1H placed on ${bill}` })).toBeVisible({
    timeout: 90_000,
  });
});

test('a broker is asked about the bills that are ticked, and about no others of the list', async ({
  page,
  browser,
}) => {
  const bills = [newCargo().bill, newCargo().bill, newCargo().bill];
  for (const number of bills) {
    await post('opentrack', customsEntry(number, [HELD], { sentAt: minutesAgo(30) }));
  }
  await page.goto(`/customs?bucket=held&bills=${bills.join(',')}`);
  const [first = '', second = '', third = ''] = bills;
  await page.getByRole('checkbox', { name: `Choose ${second}` }).check();
  await page.getByText('Ask broker').click();
  const form = page.getByRole('form', { name: 'Ask a broker' });
  await expect(form.getByText('The broker sees the bills you ticked')).toBeVisible();
  await expect(form.getByText('The broker sees the bills of this list')).toBeHidden();
  await form.getByRole('textbox', { name: /^Broker/ }).fill('Van Dijk Customs');
  await form.getByRole('button', { name: 'Make a link' }).click();
  const link = (await page.locator('.told-once code').textContent()) ?? '';
  const visitor = await (await browser.newContext({ storageState: SIGNED_OUT })).newPage();
  await visitor.goto(link);
  await expect(visitor.getByRole('heading', { name: second })).toBeVisible();
  for (const other of [first, third]) await expect(visitor.getByText(other)).toHaveCount(0);
  await visitor.context().close();

  await page.goto('/customs?bucket=held&watched=true');
  await page.getByText('Ask broker').click();
  await expect(page.getByText('Tick the bills that the broker is to see.')).toBeVisible();
});
