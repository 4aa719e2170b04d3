import { beforeAll, describe, expect, test } from 'vitest';
import { changeMember } from '#lib/auth/members/change-member.ts';
import { getBill } from '#lib/customs/get-bill.ts';
import { getDatabase } from '#lib/database/database.ts';
import { getStateProof } from '#lib/state/get-state-proof.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { sendMessage, toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { answerHold, HoldAnswerForm } from './answer-hold.ts';
import { NewBrokerLink } from './broker-link.ts';
import { createBrokerLink } from './create-broker-link.ts';
import { findBrokerLink } from './find-broker-link.ts';
import { listBrokerLinks } from './list-broker-links.ts';
import { readHoldList } from './read-hold-list.ts';
import { revokeBrokerLink } from './revoke-broker-link.ts';

process.env.APP_SECRET = 'a secret of tests, long enough';
useTestSecrets();

const somewhere = { id: 'request-1', address: '203.0.113.7' };
const access = () => toTestAccess();

beforeAll(async () => {
  for (const [bill, code, account] of [
    ['HELD1', '1H', 'acme.example'],
    ['HELD2', '7H', 'acme.example'],
    ['HELD3', '1H', 'other.example'],
    ['FREE1', '1C', 'acme.example'],
  ] as const) {
    const message = toCustomsMessage(bill, '2026-11-20T10:00:00.000Z', [
      { code, date: '2026-11-19', quantity: '5' },
    ]);
    await sendMessage('opentrack', { ...message, data: { ...message.data, account: { domain: account } } });
  }
});

async function open(filter: object, by = access(), about: object = {}) {
  const { id, path } = await createBrokerLink(
    by,
    NewBrokerLink.parse({ broker: 'Broker X', filter, ...about }),
  );
  const token = path.replace('/shared/', '');
  const link = await findBrokerLink(token, somewhere);
  if (!link) throw new Error('The link does not open.');
  return { id, token, link };
}
const listed = async (filter: object, by = access()) =>
  (await readHoldList((await open(filter, by)).link)).items.map(({ billNumber }) => billNumber).sort();

describe('what a link opens', () => {
  test.each([
    [{ bucket: 'held' }, ['HELD1', 'HELD2', 'HELD3']],
    [{ bucket: 'held', account: 'acme.example' }, ['HELD1', 'HELD2']],
    [{ code: '1H' }, ['HELD1', 'HELD3']],
    [{ bills: ['held-2', 'FREE1', 'NOSUCH'] }, ['FREE1', 'HELD2']],
    [{ bills: ['HELD2', 'HELD3'], account: 'acme.example' }, ['HELD2']],
    [{ q: 'held3' }, ['HELD3']],
  ])('%j', async (filter, bills) => {
    expect(await listed(filter)).toEqual(bills);
  });

  test('nothing internal: no notes, no assignee, no account, nothing owed', async () => {
    const { link } = await open({ bucket: 'held' });
    const [line] = (await readHoldList(link)).items;
    expect(Object.keys(line ?? {}).sort()).toEqual([
      'answer',
      'billNumber',
      'containers',
      'heldSince',
      'lastActivityOn',
      'lastFreeDay',
      'openHolds',
      'referenceNumbers',
      'status',
    ]);
  });

  test.each([[{}], [{ bills: [] }], [{ bucket: 'lost' }], [{ actor: 'nobody' }]])(
    'a filter that is none (%j) makes no link',
    async (filter) => {
      await expect(open(filter)).rejects.toThrow();
    },
  );

  test('its token is kept nowhere', async () => {
    const { token, id } = await open({ bucket: 'held' });
    const { rows } = await getDatabase().pool.query(
      `SELECT l::text || coalesce((SELECT string_agg(a::text, '') FROM audit_entries a), '') AS text FROM broker_links l WHERE id = $1`,
      [id],
    );
    expect(rows[0].text).not.toContain(token);
  });

  test.each(['', 'x', '../../x', 'a'.repeat(43), `${'a'.repeat(42)}=`])(
    'a token that is none (%j) opens nothing',
    async (token) => {
      expect(await findBrokerLink(token, somewhere)).toBeUndefined();
    },
  );

  test('revoked or expired, it opens nothing', async () => {
    const one = await open({ bucket: 'held' });
    await revokeBrokerLink(access(), one.id);
    expect(await findBrokerLink(one.token, somewhere)).toBeUndefined();
    const other = await open({ bucket: 'held' });
    await getDatabase().pool.query(
      `UPDATE broker_links SET expires_at = now() - interval '1 second' WHERE id = $1`,
      [other.id],
    );
    expect(await findBrokerLink(other.token, somewhere)).toBeUndefined();
    const states = (await listBrokerLinks(access())).filter(({ id }) => [one.id, other.id].includes(id));
    expect(states.map(({ state }) => state)).toEqual(['expired', 'revoked']);
  });

  test('a broker revokes their own links, and not those of others', async () => {
    const ben = await addPerson('Ben Visser', 'broker');
    const { id } = await open({ bucket: 'held' });
    await expect(revokeBrokerLink(ben, id)).rejects.toMatchObject({ status: 404 });
    const own = await open({ bucket: 'held' }, ben);
    expect((await listBrokerLinks(ben)).map((link) => link.id)).toEqual([own.id]);
    await revokeBrokerLink(ben, own.id);
  });

  test('whoever is shut out keeps no way in by a link of their own', async () => {
    const eva = await addPerson('Eva Smit', 'coordinator');
    const [own, other] = [await open({ bucket: 'held' }, eva), await open({ bucket: 'held' })];
    const { id } = eva.person;
    await changeMember(access(), id, { role: 'broker' });
    expect(await findBrokerLink(own.token, somewhere)).toBeDefined();
    await changeMember(access(), id, { disabled: true });
    expect(await findBrokerLink(own.token, somewhere)).toBeUndefined();
    expect(await findBrokerLink(other.token, somewhere)).toBeDefined();
    await changeMember(access(), id, { disabled: false });
    expect(await findBrokerLink(own.token, somewhere)).toBeUndefined();
    const { rows } = await getDatabase().pool.query(
      `SELECT action FROM audit_entries WHERE subject = ANY($1) ORDER BY seq DESC`,
      [[id, own.id]],
    );
    expect(rows.map(({ action }) => action).slice(0, 3)).toEqual([
      'member.change',
      'broker-link.revoke',
      'member.change',
    ]);
  });
});

describe('an answer', () => {
  const answer = (form: object) => HoldAnswerForm.parse({ bill: 'HELD1', ...form });

  test('is a note on the bill, by the broker through the link, and stands in the audit log', async () => {
    const { link, id } = await open({ bucket: 'held' });
    const before = await getStateProof(access());
    const form = answer({
      seen: 'on',
      documentsNeeded: ' Packing list ',
      expectedReleaseOn: '2026-11-25',
      comment: '<b>soon</b>',
    });
    expect(await answerHold(link, form)).toBe('HELD1');
    const { triage, bucket } = await getBill(access(), 'HELD1');
    expect(bucket).toBe('held');
    expect(triage.history.at(-1)).toMatchObject({
      what: 'noted',
      person: 'Broker X (broker link)',
      text: 'Seen. Documents needed: Packing list. Expects release on 2026-11-25. <b>soon</b>.',
    });
    const { rows } = await getDatabase().pool.query(
      `SELECT action, actor_kind, actor_id, address, request_id FROM audit_entries WHERE action = 'bill.note'`,
    );
    expect(rows).toEqual([
      {
        action: 'bill.note',
        actor_kind: 'external',
        actor_id: `broker-link:${id}`,
        address: expect.anything(),
        request_id: expect.anything(),
      },
    ]);
    expect((await getStateProof(access())).stateHash).not.toBe(before.stateHash);
    const [line] = (await readHoldList(link)).items.filter(({ billNumber }) => billNumber === 'HELD1');
    expect(line?.answer).toMatchObject({
      seen: true,
      expectedReleaseOn: '2026-11-25',
      documentsNeeded: 'Packing list',
    });
  });

  test('of one link is not shown through another', async () => {
    const { link } = await open({ bucket: 'held' });
    expect((await readHoldList(link)).items.every((line) => line.answer === null)).toBe(true);
  });

  test.each([['FREE1'], ['HELD3'], ['NOSUCH'], ["'; drop table bills; --"], ['HELD2']])(
    'about a bill that is not on the list (%s) is refused',
    async (bill) => {
      const { link } = await open({ bills: ['HELD1', 'HELD3'], account: 'acme.example' });
      await expect(answerHold(link, answer({ bill, seen: 'on' }))).rejects.toMatchObject({ status: 404 });
    },
  );

  test('that says nothing is refused', async () => {
    const { link } = await open({ bucket: 'held' });
    await expect(answerHold(link, answer({ comment: '  ' }))).rejects.toMatchObject({ status: 422 });
  });

  test.each([
    [{ bill: 'HELD1', expectedReleaseOn: '2026-02-30' }],
    [{ bill: 'HELD1', expectedReleaseOn: 'soon' }],
    [{ bill: 'HELD1', expectedReleaseOn: '0001-01-01' }],
    [{ bill: 'HELD1', comment: 'x'.repeat(1_001) }],
    [{ bill: 'HELD1', seen: 'maybe' }],
    [{ bill: 'HELD1', person: 'Ana' }],
    [{ seen: 'on' }],
  ])('that is not as the form makes it (%#) is refused', (form) => {
    expect(HoldAnswerForm.safeParse(form).success).toBe(false);
  });
});
