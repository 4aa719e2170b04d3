import type { Browser, Page } from '@playwright/test';
import { signIn } from './ask.ts';
import {
  type Cargo,
  containerException,
  containerNews,
  customsEntry,
  dayFromToday,
  minutesAgo,
  newCargo,
  newDeclarationId,
} from './cargo.ts';
import { findViolations } from './find-violations.ts';
import { expect, test } from './journey.ts';
import { invitePerson, type NewPerson } from './people.ts';
import { post } from './senders.ts';
import { ADDRESS, SIGNED_OUT } from './server-under-test.ts';

const WITHOUT_RELOAD_MS = 8_000;

async function hold(cargo: Cargo, code = '1H', minutes = 60): Promise<void> {
  const holds = [{ type: 'CUSTOMS', code, reportedAt: dayFromToday(-2) }];
  await post(
    'opentrack',
    containerException(cargo, 'activeHold', { status: 'AVAILABLE', holds }, minutesAgo(minutes)),
  );
}

/** A second browser, in which somebody else is signed in. */
async function openAs(browser: Browser, person: NewPerson): Promise<Page> {
  const context = await browser.newContext({ baseURL: ADDRESS, storageState: SIGNED_OUT });
  const cookie = await signIn(person);
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name, value: value.join('='), url: ADDRESS };
    }),
  );
  return context.newPage();
}

/** Adds up from now on how much of the page moves by itself, as browsers measure it. */
function watchShifts(page: Page): Promise<void> {
  return page.evaluate(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      document.documentElement.dataset.shifts = String(sum);
    }).observe({ type: 'layout-shift' });
    document.documentElement.dataset.shifts = '0';
  });
}

const readShifts = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset.shifts));

const laneOf = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
const cardIn = (page: Page, lane: string, { container }: Cargo) =>
  laneOf(page, lane).getByRole('article', { name: `Container ${container}` });
const boardOf = ({ container }: Cargo) => `/exceptions?q=${container}`;

test('two at once: the other sees it without a reload, and hears who was faster with their words kept', async ({
  page,
  browser,
  api,
}) => {
  const cargo = newCargo();
  await hold(cargo);
  const ben = await invitePerson('coordinator');
  const other = await openAs(browser, ben);
  await page.goto(boardOf(cargo));
  await other.goto(boardOf(cargo));

  await other.getByRole('button', { name: 'Resolve' }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('The line has paid');
  await dialog.getByLabel('Note, if any').fill('receipt 4711');

  await cardIn(page, 'New', cargo).getByRole('button', { name: 'Acknowledge' }).click();
  await expect(cardIn(page, 'Acknowledged', cargo)).toBeVisible();
  await expect(cardIn(other, 'Acknowledged', cargo)).toBeAttached({ timeout: WITHOUT_RELOAD_MS });

  await dialog.getByRole('button', { name: 'Resolve' }).click();
  await expect(dialog.getByRole('alert')).toContainText(/Ada at .*Acknowledged/);
  await expect(dialog.getByLabel('Reason')).toHaveValue('The line has paid');
  await expect(dialog.getByLabel('Note, if any')).toHaveValue('receipt 4711');
  await dialog.getByRole('button', { name: 'Resolve all the same' }).click();
  await expect(dialog).toBeHidden();

  await expect(cardIn(page, 'Resolved', cargo)).toContainText(`Resolved by ${ben.name}: The line has paid`, {
    timeout: WITHOUT_RELOAD_MS,
  });
  const { items } = (await api(`/exceptions?container=${cargo.container}`)) as {
    items: { state: string; history: { person: string; text: string }[] }[];
  };
  expect(items[0]?.history.map(({ person }) => person)).toEqual([null, 'Ada', ben.name]);
  expect(items[0]?.history.at(-1)?.text).toContain('receipt 4711');
  await other.context().close();
});

test('of several, what somebody else was faster with keeps the words of whoever was slower', async ({
  page,
  api,
}) => {
  const cargo = newCargo();
  await hold(cargo);
  await post(
    'opentrack',
    containerException(cargo, 'splitCargo', { siblingContainers: ['MSCU7654321'] }, minutesAgo(50)),
  );
  await page.goto(boardOf(cargo));
  await cardIn(page, 'New', cargo).getByRole('button', { name: 'Resolve' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('The line has paid');
  await dialog.getByLabel('Note, if any').fill('receipt 4712');
  const { items } = (await api(`/exceptions?container=${cargo.container}`)) as { items: { id: string }[] };
  const [first] = items;
  const faster = await page.request.post(`/api/v1/exceptions/${first?.id}/acknowledge`, {
    data: {},
    headers: { origin: ADDRESS },
  });
  expect(faster.status()).toBe(200);

  await dialog.getByRole('button', { name: 'Resolve' }).click();
  await expect(dialog.getByRole('alert')).toContainText(/Ada at .*Acknowledged/);
  await expect(dialog.getByRole('alert')).not.toContainText(/T\d\d:\d\d/);
  await expect(dialog.getByLabel('Note, if any')).toHaveValue('receipt 4712');
  await dialog.getByRole('button', { name: 'Resolve all the same' }).click();
  await expect(dialog).toBeHidden();
  await expect(cardIn(page, 'Resolved', cargo)).toBeVisible();
  const after = (await api(`/exceptions?container=${cargo.container}`)) as {
    items: { state: string; history: { text: string }[] }[];
  };
  for (const { state, history } of after.items) {
    expect(state).toBe('resolved');
    expect(history.at(-1)?.text).toContain('receipt 4712');
  }
});

test('what was done can be taken back for a while', async ({ page }) => {
  const cargo = newCargo();
  await hold(cargo);
  await page.goto(boardOf(cargo));
  await cardIn(page, 'New', cargo).getByRole('button', { name: 'Snooze' }).click();
  await page.getByRole('radio', { name: 'until a time' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Snooze' }).click();
  await expect(cardIn(page, 'Waiting', cargo)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cardIn(page, 'New', cargo)).toBeVisible();
  await page.goto(`/containers/${cargo.container}`);
  await page.getByText('History, 3').click();
  await expect(page.getByText(/Snoozed until .*Taken back/).first()).toBeVisible();
});

test('several are done at once with one note, by keys alone', async ({ page, api }) => {
  const cargo = newCargo();
  await hold(cargo);
  await post(
    'opentrack',
    containerException(cargo, 'splitCargo', { siblingContainers: ['MSCU7654321'] }, minutesAgo(50)),
  );
  await page.goto(`/exceptions?view=table&container=${cargo.container}`);
  await expect(page.getByRole('row')).toHaveCount(3);
  const focused = page.locator('[data-triage]:focus');
  // Until the page listens, keys do nothing.
  await expect(async () => {
    if ((await focused.count()) === 0) await page.keyboard.press('j');
    await expect(focused).toHaveCount(1, { timeout: 500 });
  }).toPass();
  for (const key of ['x', 'j', 'x']) await page.keyboard.press(key);
  await expect(page.getByText('2 chosen')).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByLabel('Note').fill('both with the broker');
  await page.getByRole('dialog').getByRole('button', { name: 'Note' }).click();
  await expect(page.getByText('Noted: 2 of 2')).toBeVisible();
  const { items } = (await api(`/exceptions?container=${cargo.container}`)) as {
    items: { history: { text: string }[] }[];
  };
  expect(items.map(({ history }) => history.at(-1)?.text)).toEqual([
    'both with the broker',
    'both with the broker',
  ]);
});

test('all that a table matches are noted on at once, beyond the rows it shows, and taken back', async ({
  page,
  api,
}) => {
  const cargo = newCargo();
  await hold(cargo);
  await post(
    'opentrack',
    containerException(cargo, 'splitCargo', { siblingContainers: ['MSCU7654321'] }, minutesAgo(50)),
  );
  const tellNotes = async () => {
    const { items } = (await api(`/exceptions?container=${cargo.container}`)) as {
      items: { history: { text: string; takenBack: boolean }[] }[];
    };
    return items.map(({ history }) => [
      history.some(({ text }) => text === 'the line is asked'),
      history.some(({ takenBack }) => takenBack),
    ]);
  };
  await page.goto(`/exceptions?form=table&container=${cargo.container}&limit=1`);
  await expect(page.getByRole('row')).toHaveCount(2);
  const bar = page.getByRole('region', { name: /all that are chosen/ });
  await expect(async () => {
    await page.getByRole('button', { name: 'Select all 2 matching' }).click();
    await expect(bar.getByText('2 chosen')).toBeVisible({ timeout: 500 });
  }).toPass();
  await bar.getByRole('button', { name: 'Note' }).click();
  await expect(page.getByRole('dialog').getByText('All 2 matching')).toBeVisible();
  await page.getByRole('dialog').getByLabel('Note').fill('the line is asked');
  await page.getByRole('dialog').getByRole('button', { name: 'Note' }).click();
  await expect(page.getByText('Noted: 2 of 2')).toBeVisible();
  await expect(bar).toBeHidden();
  expect(await tellNotes()).toEqual([
    [true, false],
    [true, false],
  ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back: 2 of 2')).toBeVisible();
  expect(await tellNotes()).toEqual([
    [false, true],
    [false, true],
  ]);
});

test('a container is watched from its card and from its row, until it is not', async ({ page }) => {
  const cargo = newCargo();
  await hold(cargo);
  await page.goto(boardOf(cargo));
  const card = cardIn(page, 'New', cargo);
  await card.getByRole('button', { name: 'Watch', exact: true }).click();
  await expect(page.getByText(`You watch ${cargo.container}`)).toBeVisible();
  await expect(card.getByRole('button', { name: 'Watch no longer' })).toBeVisible();

  await page.goto(`/exceptions?form=table&watched=true&container=${cargo.container}`);
  const row = page.getByRole('row').filter({ hasText: cargo.container });
  await row.getByRole('button', { name: 'Watch no longer' }).click();
  await expect(page.getByText(`You no longer watch ${cargo.container}`)).toBeVisible();
  await expect(row).toHaveCount(0);
});

test('a repeat wipes nothing, and evidence closes what was acknowledged', async ({ page }) => {
  const cargo = newCargo();
  await hold(cargo);
  await page.goto(boardOf(cargo));
  await cardIn(page, 'New', cargo).getByRole('button', { name: 'Acknowledge' }).click();
  await expect(cardIn(page, 'Acknowledged', cargo)).toBeVisible();
  await hold(cargo, '1H', 55);
  await page.reload();
  await expect(cardIn(page, 'Acknowledged', cargo)).toBeVisible();
  const inAMoment = new Date(Date.now() + 60_000).toISOString();
  await post('opentrack', containerNews(cargo, 'container.holds.updated', { holds: [] }, inAMoment));
  await page.getByRole('button', { name: '1 new · show' }).click({ timeout: WITHOUT_RELOAD_MS });
  await expect(cardIn(page, 'Resolved', cargo)).toBeVisible();
  await cardIn(page, 'Resolved', cargo).getByRole('button', { name: 'Reopen' }).click();
  await expect(cardIn(page, 'New', cargo)).toBeVisible();
});

test('a bill is assigned and noted on, and a suggested declaration confirmed', async ({ page }) => {
  const { bill } = newCargo();
  const declarationId = newDeclarationId();
  const reference = `PO-${declarationId}`;
  await post(
    'opentrack',
    customsEntry(bill, [{ code: '1H', date: dayFromToday(-2), isHold: true }], {
      referenceNumbers: [reference],
    }),
  );
  await post('eaze', {
    event: 'declaration.created',
    payload: { declarationId, status: 'new', commercialReference: reference, createdAt: minutesAgo(90) },
  });
  await page.goto(`/customs/${bill}`);
  await page.getByRole('form', { name: 'Assign' }).getByRole('combobox').fill('Ada');
  await page.getByRole('button', { name: 'Assign' }).click();
  await expect(page.getByText('Ada has it.')).toBeVisible();
  await page
    .getByRole('form', { name: 'Write a note' })
    .getByRole('textbox')
    .fill('asked customs for the exam date');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await expect(page.locator('.history')).toContainText('asked customs for the exam date');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('confirmed by a person')).toBeVisible();
  await page.goto(`/declarations/${declarationId}`);
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();
});

test('the audit log tells of it, and is as it was written', async ({ page }) => {
  const cargo = newCargo();
  await hold(cargo);
  await page.goto(boardOf(cargo));
  await cardIn(page, 'New', cargo).getByRole('button', { name: 'Acknowledge' }).click();
  await expect(cardIn(page, 'Acknowledged', cargo)).toBeVisible();
  await page.goto(`/settings/audit?subject=${cargo.container}`);
  await expect(page.getByRole('row').nth(1)).toContainText(/Ada.*container-exception.acknowledge/);
  await page.getByRole('link', { name: 'Verify the log' }).click();
  await expect(page.getByText('The log is as it was written.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^audit-.*\.csv$/);
});

test('what asks before an act, and the bar for several, are open to everybody', async ({ page }) => {
  const cargo = newCargo();
  await hold(cargo);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`/exceptions?form=table&container=${cargo.container}`);
    await page.getByRole('checkbox').first().check();
    await page
      .getByRole('region', { name: /all that are chosen/ })
      .getByRole('button', { name: 'Snooze' })
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  }
});

test('a board that is open stays as it is for what senders say, and shows it when asked', async ({
  page,
}) => {
  const { bill } = newCargo();
  let boxes = 0;
  const holdAnother = async () => {
    await hold({ container: newCargo().container, bill });
    boxes += 1;
  };
  await holdAnother();
  await page.goto(`/exceptions?bill=${bill}`);
  const cards = page.getByRole('article');
  await expect(cards).toHaveCount(1);
  const told = page.getByRole('button', { name: / new · show$/ });
  await holdAnother();
  await expect(told).toHaveText('1 new · show');
  await watchShifts(page);
  await holdAnother();
  await expect(told).toHaveText('2 new · show');
  await expect(cards).toHaveCount(1);
  expect(await readShifts(page)).toBe(0);
  await told.click();
  await expect(cards).toHaveCount(boxes);
  await expect(told).toHaveCount(0);
});

test('what is pressed or ticked before the page listens is not lost', async ({ page }) => {
  const cargo = newCargo();
  await hold(cargo);
  const { promise: scripts, resolve: letScriptsCome } = Promise.withResolvers<void>();
  await page.route(/\/_next\/static\/chunks\/.*\.js/, async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto(`/exceptions?form=table&container=${cargo.container}`, { waitUntil: 'commit' });
  await page.getByRole('checkbox').first().check();
  await page.getByRole('row').nth(1).getByRole('button', { name: 'Acknowledge' }).click();
  const bar = page.getByRole('region', { name: /all that are chosen/ });
  await expect(bar).toBeHidden();
  letScriptsCome();
  await expect(page.getByText('Acknowledged: ')).toBeVisible();
});
