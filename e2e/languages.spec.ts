import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  containerException,
  containerNews,
  customsEntry,
  dayFromToday,
  minutesAgo,
  newCargo,
  newDeclarationId,
} from './cargo.ts';
import { findEnglish } from './english-left.ts';
import { expect, test } from './journey.ts';
import { invitePerson, type NewPerson } from './people.ts';
import { post } from './senders.ts';
import { SIGNED_OUT } from './server-under-test.ts';

test.use({ storageState: SIGNED_OUT });

/** What a sender says is shown as it came. */
const OWN_WORDS = [/^control$/, /^acknowledged$/];

async function signIn(page: Page, { email, password }: NewPerson): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/');
}

/** Pixels that a page scrolls sideways where it is narrow: Dutch words are longer. */
async function measureOverflow(page: Page): Promise<number> {
  await page.setViewportSize({ width: 390, height: 900 });
  const pixels = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await page.setViewportSize({ width: 1440, height: 900 });
  return pixels;
}

/** What scrolls sideways on a wide screen: the page, or a table on it. */
function findSideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.table-box')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((box) => box.getAttribute('aria-label') ?? 'the page'),
  );
}

async function choose(page: Page, language: string, { field, save, saved }: Record<string, string>) {
  await page.goto('/settings/profile');
  await page.getByLabel(field ?? '').selectOption({ label: language });
  await page.getByRole('button', { name: save ?? '', exact: true }).click();
  await expect(page.getByText(saved ?? '')).toBeVisible();
}

test('somebody reads everything in Dutch, and English again', async ({ page }) => {
  test.setTimeout(240_000);
  const [cargo, cleared] = [newCargo(), newCargo()];
  const declarationId = newDeclarationId();
  const placed = { code: '1H', date: dayFromToday(-4), isHold: true, quantity: '200' };
  await post('opentrack', customsEntry(cargo.bill, [placed]));
  const lifted = [
    { code: '1I', date: dayFromToday(-1) },
    { code: '1C', date: dayFromToday(-1), quantity: '1200' },
  ];
  await post('opentrack', customsEntry(cleared.bill, [placed, ...lifted]));
  const snapshot = {
    status: 'AVAILABLE',
    lastFreeDay: `${dayFromToday(1)}T00:00:00.000Z`,
    holds: [{ type: 'CUSTOMS', code: '1H', reportedAt: dayFromToday(-3), resolvedAt: null }],
    demurrageOwedAtPortDecimal: 551,
  };
  await post('opentrack', containerNews(cargo, 'container.demurrage.updated', snapshot, minutesAgo(30)));
  const risk = { status: 'AVAILABLE', lastFreeDay: `${dayFromToday(1)}T00:00:00.000Z` };
  await post('opentrack', containerException(cargo, 'demurrageRisk', risk, minutesAgo(20)));
  for (const [status, minutes] of [
    ['acknowledged', 300],
    ['control', 100],
  ] as const) {
    const payload = { declarationId, status, timestamp: minutesAgo(minutes) };
    await post('eaze', { event: 'declaration.status_updated', payload });
  }

  await signIn(page, await invitePerson('administrator'));
  await choose(page, 'Nederlands', { field: 'Language', save: 'Save', saved: 'Opgeslagen.' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');

  const pages: [address: string, heading: RegExp][] = [
    ['/', /briefing|\d/i],
    [`/customs?q=${cargo.bill}`, /vastgehouden/i],
    [`/customs?bucket=cleared&q=${cleared.bill}`, /vastgehouden/i],
    [`/customs/${cargo.bill}`, new RegExp(cargo.bill)],
    [`/declarations?q=${declarationId}`, /aangiften/i],
    [`/declarations/${declarationId}`, new RegExp(String(declarationId))],
    [`/exceptions?q=${cargo.container}`, /uitzonderingen/i],
    [`/exceptions?form=table&q=${cargo.container}`, /uitzonderingen/i],
    [`/containers?q=${cargo.container}`, /containers/i],
    [`/containers/${cargo.container}`, new RegExp(cargo.container)],
    ['/shipments?q=nothing-has-this-name', /zendingen/i],
    [`/lookup?list=${cargo.bill}%0ANEVER-SEEN`, /opzoeken/i],
    [`/search?q=${cargo.bill}`, new RegExp(cargo.bill)],
    [`/webhook-events?q=${cargo.container}`, /webhook/i],
    ['/notices', /meldingen/i],
    ['/settings/profile', /profiel/i],
    ['/settings/security', /beveiliging/i],
    ['/settings/members', /leden/i],
    ['/settings/feeds', /feeds/i],
    ['/settings/notices', /meldingen/i],
    ['/settings/calendar', /agenda/i],
    ['/settings/broker-links', /links/i],
    ['/settings/workspaces', /werkruimten/i],
    ['/settings/demo', /demogegevens/i],
    ['/settings/api-keys', /sleutels/i],
    ['/settings/jobs', /taken/i],
    ['/settings/audit', /auditlogboek/i],
    ['/settings/views', /weergaven/i],
    ['/settings/about', /over clearhold/i],
  ];
  for (const [address, heading] of pages) {
    await page.goto(address);
    await expect.soft(page.locator('html'), address).toHaveAttribute('lang', 'nl');
    await expect.soft(page.getByRole('heading', { level: 1 }), address).toHaveText(heading);
    expect.soft(await findEnglish(page, OWN_WORDS), `English on ${address}`).toEqual([]);
    expect.soft(await findSideways(page), `what scrolls sideways on ${address}`).toEqual([]);
    expect.soft(await measureOverflow(page), `${address} on a telephone`).toBeLessThanOrEqual(0);
  }
  for (const address of [`/customs/${cargo.bill}`, `/exceptions?q=${cargo.container}`, '/settings/profile']) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect
      .soft(
        violations.map(({ id, help }) => `${id}: ${help}`),
        address,
      )
      .toEqual([]);
  }

  await choose(page, 'English', { field: 'Taal', save: 'Opslaan', saved: 'Saved.' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/customs');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Held versus cleared');
});

test.describe('a browser that asks for Dutch', () => {
  test.use({ locale: 'nl-NL' });

  test('is met in Dutch before anybody signs in, and may choose otherwise', async ({
    page,
    expectedComplaints,
  }) => {
    expectedComplaints.push(/status of 401/);
    await page.goto('/sign-in');
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
    expect(await findEnglish(page)).toEqual([]);
    await page.getByLabel('E-mailadres').fill('niemand@journeys.example');
    await page.getByLabel('Wachtwoord').fill('niet het wachtwoord');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toContainText('klopt niet');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
