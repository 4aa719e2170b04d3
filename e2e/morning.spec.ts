import { createHmac, randomUUID } from 'node:crypto';
import { ask, fromOurPage } from './ask.ts';
import { customsEntry, dayFromToday, minutesAgo, newCargo } from './cargo.ts';
import { findViolations } from './find-violations.ts';
import { expect, test } from './journey.ts';
import { openWith } from './open-as.ts';
import { signInAs } from './people.ts';

// A company of its own, whose day begins when the journey wants it to: its clocks are set to a zone where it is midnight.

const PLACED = { code: '1H', date: dayFromToday(-2), isHold: true };

test('the counters say by how much they grew or shrank since the day began', async ({ browser }) => {
  test.setTimeout(120_000);
  const cookie = await signInAs('administrator');
  const company = await makeCompany(cookie);
  const [first, second, third] = [newCargo().bill, newCargo().bill, newCargo().bill];
  const hold = (bill: string) => company.tell(customsEntry(bill, [PLACED], { sentAt: minutesAgo(60) }));
  await hold(first);

  const page = await openWith(browser, cookie);
  const counters = page.getByRole('navigation', { name: 'Buckets' });
  await test.step('while no day has ended there is nothing to compare with', async () => {
    await company.setClocks(WHERE_IT_IS_YESTERDAY);
    await company.beginDays();
    await page.goto('/customs');
    await expect(counters.getByRole('link', { name: /^Held 1/ })).toBeVisible();
    await expect(counters).not.toContainText('since');
  });

  await company.setClocks(WHERE_IT_IS_MIDNIGHT);
  await company.beginDays();
  await page.goto('/customs');
  await expect(counters.getByRole('link', { name: /^Held 1 ±0 since \d\d:\d\d$/ })).toBeVisible();

  await hold(second);
  await hold(third);
  await company.tell(
    customsEntry(first, [
      { code: '1I', date: dayFromToday(-1) },
      { code: '1C', date: dayFromToday(-1) },
    ]),
  );
  await page.goto('/customs');
  await expect(counters.getByRole('link', { name: /^Held 2 \+1 since \d\d:\d\d$/ })).toBeVisible();
  await expect(counters.getByRole('link', { name: /^Cleared 1 \+1 since \d\d:\d\d$/ })).toBeVisible();
  await expect(counters.getByRole('link', { name: /^Conflict 0 ±0 since \d\d:\d\d$/ })).toBeVisible();
  await expect(
    counters.getByTitle(/^1 when they were counted at \d\d:\d\d, as the day began in .+; 2 now\.$/),
  ).toBeVisible();

  await test.step('of a part of the bills nobody knows how many there were', async () => {
    await page.goto(`/customs?q=${second}`);
    await expect(counters.getByRole('link', { name: /^Held 1$/ })).toBeVisible();
  });

  await test.step('it can be read on a phone, in the dark', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/customs');
    expect(await findViolations(page)).toEqual([]);
  });
  await page.context().close();
});

const HOUR = new Date().getUTCHours();
/** `Etc/GMT+5` is five hours behind. */
const WHERE_IT_IS_MIDNIGHT = HOUR === 0 ? 'UTC' : HOUR < 12 ? `Etc/GMT+${HOUR}` : `Etc/GMT-${24 - HOUR}`;
/** Seen from there. */
const WHERE_IT_IS_YESTERDAY = HOUR < 12 ? 'Etc/GMT+12' : 'UTC';

async function makeCompany(cookie: string) {
  const headers = fromOurPage(cookie);
  const change = async (method: string, path: string, body: object = {}) => {
    const answer = await ask(path, { method, headers, body });
    expect(answer.status, `${path} ${answer.body}`).toBeLessThan(300);
    return answer.body === '' ? {} : JSON.parse(answer.body);
  };
  const name = `Morning ${randomUUID().slice(0, 6)}`;
  const { id } = await change('POST', '/api/v1/workspaces', { name });
  await change('POST', `/api/v1/workspaces/${id}/switch`);
  const { feed, secret } = await change('POST', '/api/v1/feeds', { source: 'opentrack', name });
  const readRuns = async () => {
    const { items } = JSON.parse((await ask('/api/v1/jobs', { headers })).body);
    const job = items.find((one: { name: string }) => one.name === 'change-days');
    return { runs: Number(job.runs), state: String(job.state) };
  };
  return {
    setClocks: (timeZone: string) => change('PATCH', `/api/v1/workspaces/${id}`, { timeZone }),
    /** Has the job run that begins days, and waits for it. */
    beginDays: async () => {
      const before = await readRuns();
      await change('POST', '/api/v1/jobs/change-days/run');
      await expect
        .poll(
          async () => {
            const { runs, state } = await readRuns();
            return runs > before.runs && state === 'done';
          },
          { timeout: 60_000 },
        )
        .toBe(true);
    },
    tell: async (message: object) => {
      const signature = createHmac('sha256', secret).update(JSON.stringify(message)).digest('hex');
      const answer = await ask(feed.path, {
        method: 'POST',
        headers: { 'x-opentrack-signature': signature },
        body: message,
      });
      expect(answer.status).toBe(200);
    },
  };
}
