import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { ask, fromOurPage, signIn } from './ask.ts';
import { containerNews, customsEntry, dayFromToday, minutesAgo, newCargo } from './cargo.ts';
import { expect, test } from './journey.ts';
import { openAs } from './open-as.ts';
import { invitePerson } from './people.ts';
import { post } from './senders.ts';

const HELD = { code: '1H', date: dayFromToday(-3), isHold: true, quantity: '200' };

async function keepView(params: object): Promise<{ id: string; name: string }> {
  const name = `View ${randomUUID().slice(0, 6)}`;
  const { body } = await ask('/api/v1/views', {
    method: 'POST',
    headers: fromOurPage(await signIn()),
    body: { list: 'customs', name, audience: 'team', params },
  });
  return { id: (JSON.parse(body) as { id: string }).id, name };
}

test('a broker is limited to a saved view, sees that alone, and is told when it is no more', async ({
  page,
  browser,
  expectedComplaints,
}) => {
  expectedComplaints.push(/status of 40[34]/);
  const { bill } = newCargo();
  const other = newCargo().bill;
  for (const number of [bill, other]) {
    await post('opentrack', customsEntry(number, [HELD], { sentAt: minutesAgo(30) }));
  }
  const view = await keepView({ q: bill });
  const person = await invitePerson('broker');

  await test.step('an administrator limits them in Settings', async () => {
    await page.goto('/settings/members');
    const row = page.getByRole('row').filter({ hasText: person.name });
    await row.getByText('Change', { exact: true }).click();
    const form = row.getByRole('form', { name: `What ${person.name} may see` });
    await form.getByLabel('Bills of a saved view').selectOption({ label: view.name });
    await form.getByRole('button', { name: 'Limit to these' }).click();
    await expect(row.getByText(`limited to the view “${view.name}”`)).toBeVisible();
  });

  const brokers = await openAs(browser, person);
  await test.step('they see what the view shows, and nothing else', async () => {
    await brokers.goto('/customs');
    await expect(brokers.getByRole('link', { name: bill, exact: true })).toBeVisible();
    await expect(brokers.getByText(other)).toHaveCount(0);
    expect((await brokers.goto(`/customs/${other}`))?.status()).toBe(404);
  });

  await test.step('once the view is deleted they see nothing, and why', async () => {
    await ask(`/api/v1/views/${view.id}`, { method: 'DELETE', headers: fromOurPage(await signIn()) });
    await brokers.goto('/customs');
    await expect(
      brokers.getByText(`The view “${view.name}”, which you are limited to, was deleted`),
    ).toBeVisible();
    await expect(brokers.getByText(bill)).toHaveCount(0);
    await page.reload();
    await expect(
      page.getByRole('row').filter({ hasText: person.name }).getByText('it was deleted, and shows nothing'),
    ).toBeVisible();
  });
  await brokers.context().close();
});

test('a digest of a saved view is asked for in Settings, rests, and is taken away', async ({ page }) => {
  const view = await keepView({ bucket: 'held' });
  await page.goto('/settings/notices');
  // However many forms ask for a zone, the page says once which there are.
  await expect(page.locator('datalist')).toHaveCount(1);
  expect((await (await page.request.get('/settings/notices')).body()).length).toBeLessThan(250_000);
  const form = page.getByRole('form', { name: 'Send me a digest' });
  await form.getByLabel('Of which view').selectOption({ label: `Held versus cleared: ${view.name}` });
  await form.getByLabel(/^At/).fill('06:15');
  await form.getByLabel('By the clocks of').fill('europe/amsterdam');
  await form.getByRole('button', { name: 'Send me a digest' }).click();
  const row = page
    .getByRole('table', { name: 'Digests of views' })
    .getByRole('row')
    .filter({ hasText: view.name });
  await expect(row.getByText('06:15 Europe/Amsterdam, list and mail')).toBeVisible();
  await expect(row.getByText('active')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await row.getByRole('button', { name: 'Let rest' }).click();
  await expect(row.getByText('resting')).toBeVisible();
  await row.getByRole('button', { name: 'Delete' }).click();
  await expect(row).toHaveCount(0);
});

test('a container is watched, noted on and found again among what is watched', async ({ page }) => {
  const cargo = newCargo();
  await post(
    'opentrack',
    containerNews(cargo, 'container.status.updated', { status: 'AVAILABLE' }, minutesAgo(5)),
  );
  await page.goto(`/containers/${cargo.container}`);
  await page.getByRole('form', { name: 'Watch' }).getByRole('button').click();
  await expect(page.getByRole('button', { name: 'Watch no longer' })).toBeVisible();
  const note = page.getByRole('form', { name: 'Write a note' });
  await note.getByRole('textbox', { name: /^Note/ }).fill('driver booked for noon');
  await note.getByRole('button', { name: 'Note' }).click();
  await expect(
    page.getByRole('list', { name: 'Timeline, newest first' }).getByText('driver booked for noon'),
  ).toBeVisible();
  await page.goto('/containers?watched=true');
  await expect(page.getByRole('link', { name: cargo.container })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Watched', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
});
