import { beforeAll, expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { recordContainerExceptionActs } from '#lib/exceptions/record-container-exception-acts.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  toDeclarationMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { recordSubjectAct } from '#lib/triage/record-subject-act.ts';
import { listNotices } from './list-notices.ts';
import { NoticeQuery } from './notice.ts';

useTestSecrets();

let ana: Awaited<ReturnType<typeof addPerson>>;
let ben: Awaited<ReturnType<typeof addPerson>>;
let cor: Awaited<ReturnType<typeof addPerson>>;

const told = async (access: Access) => (await listNotices(access, NoticeQuery.parse({}))).items;
const clear = () => getDatabase().pool.query('DELETE FROM notices');
const sentAt = '2026-11-20T08:00:00.000Z';

beforeAll(async () => {
  ana = await addPerson('Ana Silva', 'coordinator');
  cor = await addPerson('Cor Smit', 'coordinator');
  ben = await addPerson('Ben Visser', 'broker', { scope: { accounts: [], bills: ['own-1'] } });
  for (const bill of ['OWN1', 'OTHER1']) {
    await sendMessage('opentrack', toCustomsMessage(bill, sentAt, [{ code: '1H', date: '2026-11-19' }]));
  }
});

test('a note on a bill tells the members it speaks to, and nobody else', async () => {
  await clear();
  await recordSubjectAct(
    ana,
    { kind: 'bill', key: 'OWN1' },
    { action: 'note', note: '@Ben Visser, where are the papers?' },
  );
  expect(await told(ben)).toMatchObject([
    {
      kind: 'mention',
      title: 'Ana Silva wrote to you about bill OWN1',
      text: '@Ben Visser, where are the papers?',
      href: '/customs/OWN1',
      readAt: null,
    },
  ]);
  expect(await told(ana)).toEqual([]);
  expect(await told(cor)).toEqual([]);
  const { rows } = await getDatabase().pool.query(
    'SELECT person_id FROM notice_recipients WHERE mail_due_at IS NOT NULL',
  );
  expect(rows).toEqual([{ person_id: ben.person.id }]);
});

test('whoever writes to themselves is not told', async () => {
  await clear();
  await recordSubjectAct(
    ana,
    { kind: 'bill', key: 'OWN1' },
    { action: 'note', note: 'For @ana.silva@example.com' },
  );
  expect(await told(ana)).toEqual([]);
});

test('a broker hears nothing of a bill they may not see', async () => {
  await clear();
  await recordSubjectAct(
    ana,
    { kind: 'bill', key: 'OTHER1' },
    { action: 'note', note: '@Ben Visser @Cor Smit secret' },
  );
  expect(await told(ben)).toEqual([]);
  expect(await told(cor)).toHaveLength(1);
});

test('a declaration without a confirmed bill is nothing for a limited broker', async () => {
  await clear();
  await sendMessage(
    'eaze',
    toDeclarationMessage('declaration.status_updated', {
      declarationId: 77,
      lrn: 'LRN-77',
      statusCode: 'control',
      timestamp: sentAt,
    }),
  );
  await recordSubjectAct(
    ana,
    { kind: 'declaration', key: '77' },
    { action: 'note', note: '@Ben Visser @Cor Smit look' },
  );
  expect(await told(ben)).toEqual([]);
  expect(await told(cor)).toMatchObject([{ href: '/declarations/77' }]);
});

test('a note that is taken back is told no longer', async () => {
  await clear();
  const subject = { kind: 'bill', key: 'OTHER1' } as const;
  await recordSubjectAct(ana, subject, { action: 'note', note: '@Cor Smit never mind' });
  expect(await told(cor)).toHaveLength(1);
  await recordSubjectAct(ana, subject, { action: 'undo' });
  expect(await told(cor)).toEqual([]);
});

test('one note on several containers is one notice', async () => {
  await clear();
  for (const container of ['MSCU1234567', 'MSCU7654321']) {
    await sendMessage(
      'opentrack',
      toContainerMessage('container.exceptions.updated', container, sentAt, {
        masterBillNumber: 'OTHER1',
        exceptionName: 'activeHold',
        context: { holds: [{ type: 'CUSTOMS', code: '1H', reportedAt: '2026-11-20' }] },
      }),
    );
  }
  const { rows } = await getDatabase().pool.query<{ id: string }>('SELECT id FROM container_exceptions');
  expect(rows).toHaveLength(2);
  const outcomes = await recordContainerExceptionActs(ana, rows, {
    action: 'note',
    note: '@Cor Smit both of them',
  });
  expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done']);
  expect(await told(cor)).toMatchObject([
    { title: expect.stringMatching(/^Ana Silva wrote to you about container MSCU\d+ and 1 more$/) },
  ]);
});
