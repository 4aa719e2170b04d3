import type { Locator, Page } from '@playwright/test';
import { type Cargo, containerException, dayFromToday, minutesAgo, newCargo } from './cargo.ts';
import { expect, test } from './journey.ts';
import { post } from './senders.ts';

/** A held box, alone on the board. */
async function openBoardOf(page: Page): Promise<Cargo> {
  const cargo = newCargo();
  const context = {
    status: 'DISCHARGED',
    holds: [{ type: 'CUSTOMS', code: '1H', reportedAt: dayFromToday(-3) }],
  };
  await post('opentrack', containerException(cargo, 'activeHold', context, minutesAgo(5)));
  await page.goto(`/exceptions?container=${cargo.container}`);
  // There is no handle before somebody listens to it.
  await expect(handleOf(page, cargo)).toBeVisible();
  return cargo;
}

const lane = (page: Page, name: RegExp) => page.getByRole('region', { name });
const cardIn = (page: Page, name: RegExp, { container }: Cargo) =>
  lane(page, name).getByRole('article', { name: `Container ${container}` });
const handleOf = (page: Page, { container }: Cargo) =>
  page.getByRole('button', { name: `Move ${container} to another lane` });

async function centreOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a card is dragged by mouse into another lane, and taken back', async ({ page, api }) => {
  const cargo = await openBoardOf(page);
  const from = await centreOf(handleOf(page, cargo));
  const to = await centreOf(lane(page, /^Acknowledged/));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 5);
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await expect(cardIn(page, /^Acknowledged/, cargo)).toBeVisible();
  expect(await api(`/exceptions?container=${cargo.container}`)).toMatchObject({
    items: [{ state: 'acknowledged' }],
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cardIn(page, /^New/, cargo)).toBeVisible();
});

test('a card that is dropped nowhere stays where it was', async ({ page }) => {
  const cargo = await openBoardOf(page);
  const from = await centreOf(handleOf(page, cargo));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 5, from.y + 20, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByText(`${cargo.container} stays where it was.`)).toBeAttached();
  await expect(cardIn(page, /^New/, cargo)).toBeVisible();
});

test('a card is moved by keyboard; a lane that needs a word asks for it first', async ({ page }) => {
  const cargo = await openBoardOf(page);
  await handleOf(page, cargo).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${cargo.container} picked up. Acknowledged`)).toBeAttached();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Resolve');
  await dialog.getByLabel('Reason').fill('The hold was lifted by phone.');
  await dialog.getByRole('button', { name: 'Resolve' }).click();
  await expect(cardIn(page, /^Resolved/, cargo)).toBeVisible();
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a card is dragged by touch to the lanes at the lower edge', async ({ page }) => {
    const cargo = await openBoardOf(page);
    await handleOf(page, cargo).evaluate((handle) => handle.scrollIntoView({ block: 'center' }));
    const { x, y } = await centreOf(handleOf(page, cargo));
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    await send('touchStart', { x, y });
    await send('touchMove', { x: x + 10, y: y + 10 });
    // Three lanes stand side by side at the lower edge; the first of them is Acknowledged.
    await send('touchMove', { x: 60, y: 810 });
    await send('touchEnd');
    await expect(cardIn(page, /^Acknowledged/, cargo)).toBeVisible();
  });
});
