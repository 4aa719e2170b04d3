import { isLosslessNumber, parse, stringify } from 'lossless-json';
import pg from 'pg';
import { type Message, toSignedRequest } from './signed-requests.ts';

/** The times by which a sender dates its news; another time is other news. */
const TIMES = ['timestamp', 'createdAt', 'completedAt', 'invalidatedAt', 'updatedAt'];

/**
 * Signed webhooks about subjects that a database knows: messages it keeps, taken at random, said again now with
 * something new in them.
 */
export async function makeKnownRequests(databaseUrl: string, count: number): Promise<Buffer[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ source: string; body: string }>(
    `SELECT source, convert_from(body, 'UTF8') AS body
       FROM webhook_events
       TABLESAMPLE SYSTEM (least(100, 100 * 20 * $1 / greatest((SELECT count(*) FROM webhook_contents), 1)))
      WHERE state = 'processed' ORDER BY random() LIMIT $1`,
    [count],
  );
  await client.end();
  if (rows.length < count) throw new Error(`The database keeps ${rows.length} messages, not ${count}.`);
  const now = Date.now();
  return rows.map((row, index) => toSignedRequest(sayAnew(row, new Date(now + index).toISOString())));
}

type Tree = { [key: string]: unknown };

function sayAnew({ source, body }: Message, now: string): Message {
  const document = parse(body) as Tree;
  const message = isTree(document.body) && !('event' in document) ? document.body : document;
  if ('sentAt' in message) message.sentAt = now;
  for (const part of [message.data, message.payload]) {
    if (!isTree(part)) continue;
    for (const time of TIMES) if (time in part) part[time] = now;
    const activities = part.activities;
    if (Array.isArray(activities) && isTree(activities.at(-1)))
      activities.push({ ...activities.at(-1), message: `SAID AGAIN AT ${now}` });
    if (isTree(part.context)) part.context.checkedAt = now;
  }
  return { source, body: stringify(document) ?? '' };
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value);
}
