import { createHmac, randomUUID } from 'node:crypto';
import { ask, fromOurPage, signIn } from './ask.ts';
import { expect, test } from './journey.ts';
import { signInAs } from './people.ts';
import { listPlaces } from './places.ts';
import { listPrintedSamples, type Sender } from './senders.ts';

// Another company on the same Clearhold, with cargo of the same numbers and some of its own. The administrator of the
// first one opens every page there is, and asks every route, with every number and id of theirs.

const MARK = `THEIR${randomUUID().slice(0, 4).toUpperCase()}`;
const LISTS = ['bills', 'containers', 'exceptions', 'declarations', 'shipments', 'webhook-events', 'feeds'];
/** Of each kind: every one is asked for on every page. */
const FEW = 2;
const KEYS = ['id', 'billNumber', 'containerNumber', 'declarationId', 'shipmentId'];
// As a browser asks for a page anew, and when it goes on from another one.
const WAYS: Record<string, string>[] = [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }];

test('nothing of another company is on any page, nor told by any route', async () => {
  test.setTimeout(300_000);
  const ids = await makeTheirCompany();
  expect(ids.length).toBeGreaterThan(10);
  const cookie = await signIn();
  const reads = listPlaces().filter(({ method, path }) => method === 'GET' && path !== '/api/v1/live');
  const says = async (path: string, headers: Record<string, string> = {}) => {
    const { status, body } = await ask(path, { headers: { ...fromOurPage(cookie), ...headers } });
    expect.soft(status, path).toBeLessThan(500);
    return { status, body };
  };
  for (const { address, isApi, path, allowance } of reads) {
    if (allowance.roles === 'anyone') continue;
    for (const way of isApi ? [{}] : WAYS) {
      const { body } = await says(path, way);
      const told = [MARK, ...ids].filter((id) => body.includes(id));
      expect.soft(told, path).toEqual([]);
    }
    if (!/\[\w+\]/.test(address)) continue;
    for (const id of ids) {
      const theirs = address.replace(/\[\w+\]/g, encodeURIComponent(id));
      const { status, body } = await says(theirs);
      expect.soft(status, theirs).toBe(404);
      expect.soft(body.includes(`${MARK}-REFERENCE`), theirs).toBe(false);
    }
  }
});

/** Answers with every number and id that only they have. */
async function makeTheirCompany(): Promise<string[]> {
  const ben = await signInAs('administrator');
  const change = async (path: string, body: object = {}) => {
    const answer = await ask(path, { method: 'POST', headers: fromOurPage(ben), body });
    expect(answer.status, `${path} ${answer.body}`).toBe(200);
    return JSON.parse(answer.body);
  };
  const { id: workspaceId } = await change('/api/v1/workspaces', { name: `${MARK} company` });
  await change(`/api/v1/workspaces/${workspaceId}/switch`);
  const makeFeed = (source: Sender): Promise<{ feed: { path: string }; secret: string }> =>
    change('/api/v1/feeds', { source, name: `${MARK} feed` });
  const feeds = { opentrack: await makeFeed('opentrack'), eaze: await makeFeed('eaze') };
  for (const { sender, body } of listPrintedSamples()) {
    for (const text of [body, toTheirs(body)]) {
      const { feed, secret } = feeds[sender];
      const { status } = await ask(feed.path, {
        method: 'POST',
        headers: toProof(sender, text, secret),
        body: JSON.parse(text),
      });
      expect(status).toBe(200);
    }
  }
  const ids = [workspaceId];
  for (const list of LISTS) {
    const { body } = await ask(`/api/v1/${list}?limit=200`, { headers: { cookie: ben } });
    const theirs = (JSON.parse(body).items as Record<string, string>[]).filter(
      // What both have under one number is no sign of the other.
      (item) => JSON.stringify(item).includes(MARK) || list === 'webhook-events',
    );
    for (const item of theirs.slice(0, FEW))
      ids.push(KEYS.map((name) => item[name]).find((value) => value !== undefined) ?? '');
  }
  return ids;
}

function toTheirs(body: string): string {
  return body
    .replaceAll('MEDU1234567', `${MARK}BILL`)
    .replace(/"[A-Z]{4}(\d{7})"/g, `"${MARK}$1"`)
    .replace(/"(declarationId|shipmentId)": ?"?(\w+)"?/g, `"$1": "${MARK}$2"`)
    .replace(
      /"(lrn|mrn|commercialReference|shipmentNo|bookingNumber)": ?"[^"]*"/g,
      `"$1": "${MARK}-REFERENCE"`,
    );
}

/** Over the bytes that `ask` sends: the message written anew. */
function toProof(sender: Sender, text: string, secret: string): Record<string, string> {
  if (sender === 'eaze') return { 'eaze-signature': secret };
  const body = JSON.stringify(JSON.parse(text));
  return { 'x-opentrack-signature': createHmac('sha256', secret).update(body).digest('hex') };
}
