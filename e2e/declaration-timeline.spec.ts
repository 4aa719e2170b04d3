import type { Page } from '@playwright/test';
import { newDeclarationId } from './cargo.ts';
import { expect, test } from './journey.ts';
import { post } from './senders.ts';

const NAMES = (id: number) => ({ declarationId: id, lrn: `LRN-${id}` });

async function report(id: number, status: string, at: string): Promise<void> {
  const payload = { declarationId: id, status, timestamp: `2026-06-${at}:00.000Z` };
  expect(await post('eaze', { event: 'declaration.status_updated', payload })).toMatchObject({ code: 200 });
}

async function create(id: number, createdAt = '2026-06-10T08:00:00.000Z'): Promise<void> {
  const payload = {
    ...NAMES(id),
    commercialReference: `UCR-${id}`,
    statusCode: 'new',
    createdAt,
  };
  await post('eaze', { event: 'declaration.created', payload });
}

const stepOf = (page: Page, label: string) =>
  page.getByRole('list', { name: 'Main path' }).getByRole('listitem').filter({ hasText: label });

test('a declaration is checked, meets an error, is released and finished; every stage shows why', async ({
  page,
  api,
}) => {
  const id = newDeclarationId();
  // Longer than any silence of what the other journeys declare.
  await create(id, '2025-06-10T08:00:00.000Z');
  for (const [status, at] of [
    ['readyToDeclare', '10T09:00'],
    ['registered', '10T10:00'],
    ['acknowledged', '10T11:00'],
    ['control', '12T14:05'],
  ] as const) {
    await report(id, status, at);
  }

  await test.step('in control it needs action and is held', async () => {
    await page.goto(`/declarations?q=${id}`);
    const row = page.getByRole('row').filter({ hasText: `LRN-${id}` });
    await expect(row).toContainText('Control');
    await expect(row).toContainText('pending');
    await row.getByRole('link', { name: `LRN-${id}`, exact: true }).click();
    await expect(page.getByText('Customs is checking documents or goods since 12 Jun 14:05.')).toBeVisible();
    await expect(page.getByText(/^To do: The broker answers customs/)).toBeVisible();
    await expect(page.getByRole('list', { name: 'Off the main path' })).toContainText('Control');
    await expect(page.getByText(/^365 days without news/).first()).toBeVisible();
    expect(await api(`/declarations/${id}`)).toMatchObject({
      group: 'action-needed',
      held: true,
      status: 'control',
      statusSince: '2026-06-12T14:05:00.000Z',
    });
  });

  await test.step('an error is shown and changes no status', async () => {
    const payload = {
      ...NAMES(id),
      errorType: 'CUSTOMS_ERR',
      errorMessage: 'Document N935 is missing.',
      timestamp: '2026-06-12T15:00:00.000Z',
    };
    await post('eaze', { event: 'declaration.error', payload });
    await page.reload();
    await expect(page.getByRole('region', { name: /^Errors/ })).toContainText('Document N935 is missing.');
    await expect(page.getByText('Customs is checking documents or goods since 12 Jun 14:05.')).toBeVisible();
    await page.goto('/declarations/errors');
    const group = page.getByRole('row').filter({ hasText: 'Document N935 is missing' });
    await expect(group).toContainText('CUSTOMS_ERR');
    await group.getByRole('link', { name: String(id) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`LRN-${id}`);
  });

  await test.step('released it is cleared, and the time under control is known', async () => {
    await report(id, 'released', '13T09:05');
    await page.goto(`/declarations?group=cleared&q=${id}`);
    await page.getByRole('link', { name: `LRN-${id}`, exact: true }).click();
    await expect(page.getByText('Customs has released the goods since 13 Jun 09:05.')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Off the main path' })).toContainText('19 h');
    await expect(stepOf(page, 'Released')).toHaveAttribute('aria-current', 'step');
    await expect(stepOf(page, 'Pre-lodged')).toContainText('passed over');
  });

  await test.step('completed it is done, with its MRN', async () => {
    const payload = {
      ...NAMES(id),
      mrn: '26NL0009XK4400A1B5',
      statusCode: 'completed',
      customsClearedAt: '2026-06-13T09:10:00.000Z',
      completedAt: '2026-06-14T10:00:00.000Z',
    };
    await post('eaze', { event: 'declaration.completed', payload });
    await page.goto(`/declarations?group=done&q=${id}`);
    await expect(page.getByRole('row').filter({ hasText: '26NL0009XK4400A1B5' })).toContainText('Completed');
    await page.goto(`/declarations/${id}`);
    await expect(page.getByText('The customs process is finished since 14 Jun 10:00.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Facts' })).toContainText('13 Jun 09:10');
    await expect(stepOf(page, 'Completed')).toHaveAttribute('aria-current', 'step');
    expect(await api(`/declarations/${id}`)).toMatchObject({
      group: 'done',
      held: false,
      status: 'completed',
      mrnValid: true,
      clearedAt: '2026-06-13T09:10:00.000Z',
      errorCount: 1,
    });
  });
});

test('news of a declaration may come in any order and tells the same story', async ({ page }) => {
  const id = newDeclarationId();
  await report(id, 'released', '12T09:00');
  await page.goto(`/declarations/${id}`);
  await expect(page.getByText(/Its creation was never reported to us\./)).toBeVisible();
  await report(id, 'acknowledged', '11T09:00');
  await create(id);
  await page.reload();
  await expect(page.getByText('Customs has released the goods since 12 Jun 09:00.')).toBeVisible();
  const events = page.getByRole('list', { name: 'Events, newest first' }).getByRole('listitem');
  await expect(events).toContainText([
    'Customs has released the goods',
    'Customs has legally accepted the declaration',
    'The declaration has been created',
  ]);
  await expect(events.nth(1)).toContainText('Late');
  await events.nth(1).getByRole('link', { name: 'message' }).click();
  await expect(page.getByRole('region', { name: 'Body, as it came' })).toContainText('acknowledged');
});
