import type { Browser, Page } from '@playwright/test';
import { ask, fromOurPage, signIn } from './ask.ts';
import { expect, test } from './journey.ts';
import { invitePerson } from './people.ts';
import { ADDRESS, SIGNED_OUT } from './server-under-test.ts';

/** Telling the demonstration takes some seconds, on a busy machine more. */
const TOLD_WITHIN_MS = 90_000;

/** A browser in which an administrator of the first workspace is signed in who has no demo data yet. */
async function openAsAdministrator(browser: Browser, javaScriptEnabled: boolean) {
  const cookie = await signIn(await invitePerson('administrator'));
  const context = await browser.newContext({
    baseURL: ADDRESS,
    storageState: SIGNED_OUT,
    javaScriptEnabled,
    viewport: { width: 1440, height: 900 },
  });
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name, value: value.join('='), url: ADDRESS };
    }),
  );
  return { context, page: await context.newPage(), cookie };
}

const BANNER = /Demo data: nothing on this page is real cargo/;
const button = (page: Page, name: string) => page.getByRole('button', { name });

for (const [how, javaScriptEnabled] of [
  ['with scripts', true],
  ['without scripts', false],
] as const) {
  test(`demo data is loaded, looked at and removed wholly, ${how}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const { context, page } = await openAsAdministrator(browser, javaScriptEnabled);
    const second = await context.newPage();
    await second.goto('/settings/demo');

    await test.step('it is loaded into a workspace of its own, and the page says how far it is', async () => {
      await page.goto('/settings/demo');
      await button(page, 'Load demo data').click();
      await expect(
        page.getByRole('heading', { name: /^Demo data is being loaded|^The demo data is there/ }),
      ).toBeVisible();
      await expect(page.getByRole('heading', { name: 'The demo data is there' })).toBeVisible({
        timeout: TOLD_WITHIN_MS,
      });
    });

    await test.step('a second time is refused in words', async () => {
      await button(second, 'Load demo data').click();
      await expect(second.getByText('The demo data is there already.')).toBeVisible();
    });

    await test.step('every page of it says that none of it is real', async () => {
      await button(page, 'Look at the demo').click();
      await expect(page.getByRole('heading', { level: 1, name: 'Briefing' })).toBeVisible();
      for (const path of ['/', '/customs', '/exceptions', '/declarations', '/settings/profile']) {
        await page.goto(path);
        await expect(page.getByText(BANNER), path).toBeVisible();
      }
      await page.goto('/customs');
      expect(await page.getByRole('row').count()).toBeGreaterThan(20);
    });

    await test.step('the way back leads to real cargo, where nothing is said of a demo', async () => {
      await page.goto('/settings/workspaces');
      await page.getByRole('form', { name: 'Look at Default' }).getByRole('button').click();
      await expect(page.getByRole('heading', { level: 1, name: 'Briefing' })).toBeVisible();
      await expect(page.getByText(BANNER)).toHaveCount(0);
    });

    await test.step('it is removed, and cannot be removed twice', async () => {
      await second.goto('/settings/demo');
      await page.goto('/settings/demo');
      await button(page, 'Remove demo data').click();
      await expect(page.getByText('The demo data is gone.')).toBeVisible();
      await button(second, 'Remove demo data').click();
      await expect(second.getByText('There is no demo data of yours any more')).toBeVisible();
      await page.goto('/settings/workspaces');
      await expect(page.getByRole('row')).toHaveCount(2);
    });

    await test.step('both acts stand in the audit log of the workspace that stays', async () => {
      await page.goto('/settings/audit?action=demo');
      for (const action of ['demo.load', 'demo.remove'])
        await expect(page.getByRole('row').filter({ hasText: action }).first()).toBeVisible();
    });
    await context.close();
  });
}

test('who is no administrator is offered no demo data, and may not load any', async ({
  expectedComplaints,
}) => {
  expectedComplaints.push(/status of 403/);
  const cookie = await signIn(await invitePerson('coordinator'));
  const asked = await ask('/api/v1/demo', { method: 'POST', headers: fromOurPage(cookie), body: {} });
  expect(asked.status).toBe(403);
  const page = await ask('/settings/demo', { headers: { cookie } });
  expect(page.status).toBe(403);
});
