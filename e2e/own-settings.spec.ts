import { ask, fromOurPage, signIn } from './ask.ts';
import { minutesAgo, newDeclarationId } from './cargo.ts';
import { expect, test } from './journey.ts';
import { openAs } from './open-as.ts';
import { invitePerson } from './people.ts';
import { post } from './senders.ts';

test('lists are as dense as their reader likes, and declarations go by the number that they chose', async ({
  browser,
}) => {
  const declarationId = newDeclarationId();
  const lrn = `LRN-${declarationId}`;
  const commercialReference = `UCR-${declarationId}`;
  const created = {
    declarationId,
    lrn,
    commercialReference,
    statusCode: 'control',
    createdAt: minutesAgo(30),
  };
  await post('eaze', { event: 'declaration.created', payload: created });
  const page = await openAs(browser, await invitePerson('coordinator'));
  const list = `/declarations?group=all&q=${declarationId}`;
  const table = page.getByRole('group', { name: 'Declarations: all' });

  await page.goto(list);
  await expect(table).toHaveAttribute('data-density', 'normal');
  await expect(table.getByRole('columnheader').first()).toContainText('LRN');
  await expect(table.getByRole('link', { name: lrn })).toBeVisible();

  await page.goto('/settings/profile');
  await page.getByLabel('Density of lists').selectOption({ label: 'compact' });
  await page.getByLabel('Declarations go by their').selectOption({ label: 'commercial reference' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await page.goto(list);
  await expect(table).toHaveAttribute('data-density', 'compact');
  await expect(table.getByRole('columnheader').first()).toContainText('Commercial reference');
  await expect(table.getByText(lrn)).toBeVisible();
  await table.getByRole('link', { name: commercialReference }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(commercialReference);

  await test.step('what the address says comes first', async () => {
    await page.goto(`${list}&density=comfortable`);
    await expect(table).toHaveAttribute('data-density', 'comfortable');
  });
  await page.context().close();
});

test('views are renamed, shared, begun with and deleted in one place', async ({
  browser,
  expectedComplaints,
}) => {
  expectedComplaints.push(/status of 404/);
  const person = await invitePerson('coordinator');
  const name = `Exams of ${person.name}`;
  await ask('/api/v1/views', {
    method: 'POST',
    headers: fromOurPage(await signIn(person)),
    body: { list: 'customs', name, params: { bucket: 'held', code: '7H' } },
  });
  const page = await openAs(browser, person);
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/settings/views');
  const own = page.getByRole('table', { name: 'Only you' }).getByRole('row').filter({ hasText: name });
  await expect(own).toContainText('bucket=held & code=7H');
  await own.getByText('Change', { exact: true }).click();
  await own.getByRole('button', { name: 'Open it first' }).click();
  await expect(own).toContainText('opens first');
  await own.getByRole('button', { name: 'Share with the team' }).click();
  const shared = page.getByRole('table', { name: 'The team' }).getByRole('row').filter({ hasText: name });
  await expect(shared).toBeVisible();

  await test.step('a viewer opens it, and may begin with it, but not change it', async () => {
    const viewers = await openAs(browser, await invitePerson('viewer'));
    await viewers.goto('/settings/views');
    const row = viewers.getByRole('row').filter({ hasText: name });
    await row.getByText('Change', { exact: true }).click();
    await expect(row.getByRole('button', { name: 'Open it first' })).toBeVisible();
    await expect(row.getByRole('button')).toHaveCount(1);
    await row.getByRole('link', { name }).click();
    await expect(viewers.getByRole('heading', { level: 1, name: 'Held versus cleared' })).toBeVisible();
    await viewers.context().close();
  });

  await shared.getByText('Change', { exact: true }).click();
  await shared.getByLabel('New name').fill(`${name}, renamed`);
  await shared.getByRole('button', { name: 'Rename' }).click();
  await expect(shared.getByRole('link', { name: `${name}, renamed` })).toBeVisible();
  await shared.getByRole('button', { name: 'Delete' }).click();
  await expect(shared).toHaveCount(0);
  await page.context().close();
});

test('an administrator reads what runs here, and whoever is none not where its data lie', async ({
  page,
  browser,
}) => {
  await page.goto('/settings/about');
  await expect(page.getByText(/^PostgreSQL \d+\.\d+/)).toContainText('its own, in the data directory');
  await expect(page.getByText('Data directory', { exact: true })).toBeVisible();
  await expect(page.getByText('Takes webhooks', { exact: true })).toBeVisible();
  const licences = page.getByRole('table', { name: 'Licences' });
  await expect(licences.getByRole('row').filter({ hasText: /^next\d/ })).toContainText('MIT');
  await expect(licences).not.toContainText('not said');
  await page.getByRole('link', { name: '/api/v1/openapi.json' }).click();
  await expect(page.locator('body')).toContainText('"openapi"');

  const viewers = await openAs(browser, await invitePerson('viewer'));
  await viewers.goto('/settings/about');
  await expect(viewers.getByText('Takes webhooks', { exact: true })).toBeVisible();
  await expect(viewers.getByText('Data directory', { exact: true })).toHaveCount(0);
  await viewers.context().close();
});
