import { createHmac } from 'node:crypto';
import { ask, fromOurPage, signIn } from './ask.ts';
import { containerNews, customsEntry, dayFromToday, minutesAgo, newCargo } from './cargo.ts';
import { expect, test } from './journey.ts';
import { post } from './senders.ts';
import { ADDRESS, SECRETS } from './server-under-test.ts';

const PLACED = { code: '1H', date: dayFromToday(0), isHold: true };

test('a message with a wrong signature is answered with 401, shown as refused, and believed in nothing', async ({
  page,
  api,
}) => {
  const { bill } = newCargo();
  const body = JSON.stringify(customsEntry(bill, [PLACED]));
  const other = createHmac('sha256', 'another secret').update(body).digest('hex');
  expect(await post('opentrack', body, other)).toMatchObject({ code: 401, status: 'refused' });

  await page.goto('/webhook-events');
  const filters = page.getByRole('form', { name: 'Filter webhook events' });
  await filters.getByLabel('State').selectOption({ label: 'Refused' });
  await filters.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('link', { name: 'Remove filter State Refused' })).toBeVisible();
  const refused = page.getByRole('row').filter({ hasText: 'does not fit the body and the secret' });
  await refused.first().getByRole('link').click();
  await expect(page.getByText(/Did not prove its sender; not trusted\./)).toBeVisible();
  await expect(page.getByText('No fact was read from it.')).toBeVisible();

  expect(await api(`/bills?q=${bill}`)).toMatchObject({ items: [] });
  const listed = (await api('/webhook-events?state=refused&limit=200')) as { items: { id: string }[] };
  const bodies = await Promise.all(listed.items.map(({ id }) => api(`/webhook-events/${id}`)));
  expect(bodies).toContainEqual(expect.objectContaining({ state: 'refused', body }));
});

test('the signature is over the bytes: the same message written anew does not fit it', async () => {
  const { bill, container } = newCargo();
  const printed = `{"event":"container.demurrage.updated","data":{"containerId":"${container}","masterBill":{"number":"${bill}"},"demurrageOwedAtPortDecimal":275.50}}`;
  const signature = createHmac('sha256', SECRETS.opentrack).update(printed).digest('hex');
  const rewritten = JSON.stringify(JSON.parse(printed));
  expect(await post('opentrack', rewritten, signature)).toMatchObject({ code: 401 });
  expect(await post('opentrack', printed, signature.toUpperCase())).toMatchObject({ code: 200 });
});

test('the key of Eaze lets in, any other does not', async () => {
  const payload = { declarationId: 7, status: 'new', timestamp: minutesAgo(5) };
  const message = { event: 'declaration.status_updated', payload };
  for (const key of ['', 'eaze-key-of-journey', `${SECRETS.eaze}x`]) {
    expect(await post('eaze', message, key)).toMatchObject({ code: 401, status: 'refused' });
  }
});

test('an authentic message that makes no sense is kept apart, with the reason and the bytes as they came', async ({
  page,
}) => {
  const { bill } = newCargo();
  const broken = `{"event":"customs.entry.status.updated","data":{"shipment":{"masterBillNumber":"${bill}"},"activities":"none, <b>sorry</b>"}}`;
  const answer = await post('opentrack', broken);
  expect(answer).toMatchObject({
    code: 200,
    status: 'quarantined',
    reason: expect.stringContaining('activities'),
  });

  await page.goto('/webhook-events?state=quarantined');
  await page.locator(`a[href="/webhook-events/${answer.id}"]`).first().click();
  await expect(page.getByText(answer.reason ?? 'a reason').first()).toBeVisible();
  await expect(page.getByText('Quarantined').first()).toBeVisible();
  const raw = page.getByRole('region', { name: 'Body, as it came' }).locator('pre');
  expect(await raw.textContent()).toBe(broken);
});

test('an authentic message that is no JSON at all is kept too', async ({ page }) => {
  const answer = await post('eaze', `not json ${minutesAgo(0)}`);
  expect(answer).toMatchObject({ code: 200, status: 'quarantined' });
  await page.goto(`/webhook-events/${answer.id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Message without an event name' })).toBeVisible();
  await expect(page.getByText(answer.reason ?? 'a reason').first()).toBeVisible();
});

test('an event name we have never met is kept as unrecognised', async ({ page }) => {
  const cargo = newCargo();
  const answer = await post('opentrack', containerNews(cargo, 'container.teleported', {}, minutesAgo(5)));
  expect(answer).toMatchObject({ code: 200, status: 'unrecognised' });
  await page.goto('/webhook-events?state=unrecognised');
  await expect(page.getByRole('row').filter({ hasText: 'container.teleported' }).first()).toBeVisible();
});

test('what a message became leads to its bill', async ({ page }) => {
  const { bill } = newCargo();
  const { id } = await post('opentrack', customsEntry(bill, [PLACED]));
  await page.goto(`/webhook-events/${id}`);
  const became = page.getByRole('region', { name: 'What it became' });
  await expect(became).toContainText('1 fact.');
  await became.getByRole('link', { name: bill }).click();
  const found = page.getByRole('table', { name: 'Bills' });
  await found.getByRole('link', { name: bill, exact: true }).click();
  await expect(page.getByText('Held by CBP since today')).toBeVisible();
});

test('words of a sender are shown as words: no markup of theirs is ever run', async ({ page }) => {
  const { bill } = newCargo();
  const evil = '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>‮';
  const said = { account: evil, referenceNumbers: [evil] };
  await post('opentrack', customsEntry(bill, [{ ...PLACED, message: evil, releaseOrigin: evil }], said));
  for (const address of [
    `/customs/${bill}`,
    `/customs?q=${bill}`,
    `/search?q=${bill}`,
    `/webhook-events?q=${bill}`,
  ]) {
    await page.goto(address);
    await expect(page.getByText(bill).first()).toBeVisible();
    await expect(page).not.toHaveTitle(/taken/);
    await expect(page.locator('main img')).toHaveCount(0);
  }
});

test('why a message was refused is said where it is shown', async ({ page }) => {
  const { bill } = newCargo();
  const compact = JSON.stringify(customsEntry(bill, [PLACED]));
  const signature = createHmac('sha256', SECRETS.opentrack).update(compact).digest('hex');
  const laidOut = JSON.stringify(JSON.parse(compact), null, 2);
  expect(await post('opentrack', laidOut, signature)).toMatchObject({ code: 401 });

  await page.goto('/webhook-events?state=refused');
  const row = page.getByRole('row').filter({ hasText: 'something between re-encodes JSON' });
  await row.first().getByRole('link').click();
  await expect(page.getByRole('status')).toContainText('something between re-encodes JSON');
  await expect(page.getByRole('button', { name: /Replay/ })).toHaveCount(0);
});

test('a quarantined message is replayed from its page and from the list, and says what came of it', async ({
  page,
}) => {
  const { bill } = newCargo();
  const broken = `{"event":"customs.entry.status.updated","data":{"shipment":{"masterBillNumber":"${bill}"},"activities":7}}`;
  const { id } = await post('opentrack', broken);
  await page.goto(`/webhook-events/${id}`);
  await page.getByRole('button', { name: 'Replay by today’s rules' }).click();
  await expect(page.getByText('1 message read again: nothing changed.')).toBeVisible();

  await page.goto('/webhook-events?state=quarantined&source=opentrack');
  await page.getByRole('button', { name: /^Replay (these \d+|the one)$/ }).click();
  await expect(page.getByText(/message(s)? read again: /)).toBeVisible();
});

test('only a page of ours replays for who is signed in: another site is told no', async () => {
  const cookie = await signIn();
  const replay = async (headers: Record<string, string>) =>
    (await ask('/api/v1/webhook-events/replay', { method: 'POST', headers, body: {} })).status;
  for (const origin of ['https://evil.example', 'null', 'http://localhost:1']) {
    expect(await replay({ cookie, origin }), origin).toBe(403);
    expect(await replay({ cookie, origin, 'sec-fetch-site': 'cross-site' }), origin).toBe(403);
  }
  expect(await replay({ origin: ADDRESS })).toBe(401);
  expect(await replay(fromOurPage(cookie))).toBe(200);
});

test('what a sender says that we do not know is counted, with a message that says it', async ({ page }) => {
  const cargo = newCargo();
  const fields = { sealNumber: 'X-1', status: `STATUS_OF_${cargo.container}` };
  const { id } = await post(
    'opentrack',
    containerNews(cargo, 'container.status.updated', fields, minutesAgo(5)),
  );
  await page.goto('/webhook-events');
  await page.getByRole('link', { name: 'Not understood' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'data.sealNumber' })).toContainText('Field');
  const word = page.getByRole('row').filter({ hasText: fields.status });
  await expect(word).toContainText('data.status');
  await word.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/webhook-events/${id}$`));
});

test('a message that came with the last try of its sender is a near miss', async ({ page }) => {
  const message = { ...customsEntry(newCargo().bill, [PLACED]), deliveryAttempt: 5, pendingRetries: 0 };
  const { id } = await post('opentrack', message);
  await page.goto('/webhook-events/gaps');
  const missed = page.getByRole('region', { name: /^Arrived with the last try/ });
  await expect(missed.locator(`a[href="/webhook-events/${id}"]`)).toBeVisible();
});
