import { setTimeout as wait } from 'node:timers/promises';
import { Journal } from './journal.ts';
import { inRows, toNumberedMessage } from './numbered-message.ts';
import { openConnections, postMessage } from './post-message.ts';
import { SECRETS } from './product.ts';

/** More than that many senders do not wait at once. */
export const MOST_OPEN = 1_000;
const TICK_MILLISECONDS = 5;

/** What came of sending at a rate. */
export interface SentAtRate {
  journal: Journal;
  /** 2xx answers while it was sent. */
  taken: number;
  /** Not sent, because `MOST_OPEN` senders waited already. */
  turnedAway: number;
}

/** Sends so many messages a second whether or not they are answered, as many senders do who do not know of each other. */
export async function sendAtRate(
  port: number,
  run: string,
  rate: number,
  seconds: number,
): Promise<SentAtRate> {
  const journal = new Journal();
  const agent = openConnections(MOST_OPEN);
  const open = new Set<Promise<void>>();
  const from = performance.now();
  const until = from + seconds * 1_000;
  let due = 0;
  let number = 0;
  while (performance.now() < until) {
    const now = Math.floor(((performance.now() - from) / 1_000) * rate);
    for (; due < now; due++) {
      if (open.size >= MOST_OPEN) continue;
      const sending = send(number++).finally(() => open.delete(sending));
      open.add(sending);
    }
    await wait(TICK_MILLISECONDS);
  }
  const taken = journal.countTaken(from, until);
  const turnedAway = due - number;
  await Promise.all(open);
  agent.destroy();
  return { journal, taken, turnedAway };

  async function send(mine: number): Promise<void> {
    const message = toNumberedMessage(run, mine, 1, inRows, SECRETS);
    const sentAt = performance.now();
    const outcome = await postMessage(port, agent, message);
    journal.add({ number: mine, body: message.body, sentAt, endedAt: performance.now(), outcome });
  }
}
