import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { type LoadResult, within } from './http-load.ts';
import { openPageAs } from './open-page.ts';
import type { Sample } from './sample.ts';
import { sendLoadApart } from './send-load-apart.ts';
import { toSignedRequest } from './signed-requests.ts';
import { toSample } from './to-sample.ts';

/** A page, and a message after which it says something new. */
interface News {
  path: string;
  message: object;
  /** What it then says. */
  words: string;
}

const BILL = 'SEEN0000000001';
const PATIENCE_MILLISECONDS = 30_000;
/** A message comes at any moment between two looks of the server. */
const LONGEST_PAUSE_MILLISECONDS = 1_000;

/** The pages that are watched, and what makes the n-th news of each. */
export const WATCHED = {
  'the exception board': (turn: number): News => {
    const containerId = `SEEU${String(turn).padStart(7, '0')}`;
    const context = { status: 'AVAILABLE', demurrageOwedAtPort: 100 + turn, isRailMove: false };
    const data = { containerId, masterBillNumber: BILL, exceptionName: 'demurrageDetected', context };
    return {
      path: '/exceptions',
      message: toMessage('container.exceptions.updated', data),
      words: containerId,
    };
  },
  'the page of a bill': (turn: number): News => {
    const words = `Look number ${turn} at this bill`;
    const activity = { date: '2026-07-12', code: 'ZQ', message: words, isHold: false };
    const data = { shipment: { masterBillNumber: BILL }, activities: [activity] };
    return { path: `/customs/${BILL}`, message: toMessage('customs.entry.status.updated', data), words };
  },
} as const;

/** Opens a page, sends news, and times from its acknowledgement until the page shows it or tells of it; again and again. */
export async function timeUntilSeen(
  browser: Browser,
  { port, cookie, messages }: { port: number; cookie: string; messages: number },
  toNews: (turn: number) => News,
): Promise<Sample> {
  const origin = `http://127.0.0.1:${port}`;
  const send = async (message: object) => {
    const request = toSignedRequest({ source: 'opentrack', body: JSON.stringify(message) });
    toSample(await sendLoadApart({ port, requests: [request], connections: 1 }), 'The news');
    return Date.now();
  };
  // The page exists, and is not drawn for the first time of all.
  await send(toNews(0).message);
  const page = await openPageAs(browser, origin, cookie);
  const latencies: number[] = [];
  for (let turn = 1; turn <= messages; turn++) {
    const { path, message, words } = toNews(turn);
    await page.goto(`${origin}${path}`);
    await page.waitForFunction(() => document.documentElement.dataset.live === 'on');
    await wait(((turn * 7) % 10) * (LONGEST_PAUSE_MILLISECONDS / 10));
    const seen = page.waitForFunction(findNews, words, { polling: 'raf', timeout: PATIENCE_MILLISECONDS });
    const [seenAt, acknowledgedAt] = await Promise.all([seen.then((at) => at.jsonValue()), send(message)]);
    latencies.push(Math.max(0, Number(seenAt) - acknowledgedAt));
  }
  await page.context().close();
  latencies.sort((a, b) => a - b);
  const result: LoadResult = { seconds: 0, answered: messages, statuses: new Map(), latencies };
  return { rate: 0, p50: within(result, 0.5), p95: within(result, 0.95), p99: within(result, 0.99) };
}

/** Runs in the page. The time when it is seen; until then nothing. */
function findNews(words: string): number | false | undefined {
  const main = document.querySelector('main');
  return (main?.querySelector('.news-line') || main?.textContent.includes(words)) && Date.now();
}

function toMessage(event: string, data: object): object {
  return { event, data, deliveryAttempt: 1, pendingRetries: 4, sentAt: new Date().toISOString() };
}
