import { expect, test } from '@playwright/test';
import { ADMINISTRATOR, SIGNED_IN } from './server-under-test.ts';

test('the administrator signs in, once for all journeys', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(ADMINISTRATOR.email);
  await page.getByLabel('Password').fill(ADMINISTRATOR.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  // The first page of all takes longest.
  await expect(page).toHaveURL('/', { timeout: 60_000 });
  await page.context().storageState({ path: SIGNED_IN });
});
