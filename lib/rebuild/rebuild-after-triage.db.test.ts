import { beforeAll, expect, test } from 'vitest';
import { getContainer } from '#lib/containers/get-container.ts';
import { getBill } from '#lib/customs/get-bill.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { getDeclaration } from '#lib/declarations/get-declaration.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { acknowledgeContainerException } from '#lib/exceptions/acknowledge-container-exception.ts';
import { actOnContainerExceptions } from '#lib/exceptions/act-on-container-exceptions.ts';
import { ContainerExceptionQuery } from '#lib/exceptions/container-exception-query.ts';
import { listContainerExceptions } from '#lib/exceptions/list-container-exceptions.ts';
import { reopenContainerException } from '#lib/exceptions/reopen-container-exception.ts';
import { resolveContainerException } from '#lib/exceptions/resolve-container-exception.ts';
import { undoOnContainerException } from '#lib/exceptions/undo-on-container-exception.ts';
import { decideLink } from '#lib/links/decide-link.ts';
import { getStateProof } from '#lib/state/get-state-proof.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  toDeclarationMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { markSubjectSeen, watchSubject } from '#lib/triage/mark-subject.ts';
import { recordSubjectAct } from '#lib/triage/record-subject-act.ts';
import { rebuildWorkspace } from './rebuild-workspace.ts';

useTestSecrets();

const CONTAINERS = 12;
const BILL = { kind: 'bill', key: 'DAYBILL' } as const;
const CONTAINER = { kind: 'container', key: 'DAYU0000003', billNumber: 'DAYBILL' } as const;
const DECLARATION = { kind: 'declaration', key: '8150' } as const;

let minute = 0;
const somebody = (id: string, name: string) => {
  const clock = new Date(Date.UTC(2026, 10, 22, 8, minute++)).toISOString() as Instant;
  return toTestAccess({ now: clock, actor: { kind: 'person', id, name }, role: 'coordinator' });
};
const ana = () => somebody('ana', 'Ana Silva');
const ben = () => somebody('ben', 'Ben Kaya');

const report = (number: number, event: string, fields: Record<string, unknown>) =>
  sendMessage(
    'opentrack',
    toContainerMessage(event, `DAYU${String(number).padStart(7, '0')}`, ana().now, {
      masterBillNumber: 'DAYBILL',
      ...fields,
    }),
  );
const hold = (number: number, code: string) =>
  report(number, 'container.exceptions.updated', {
    exceptionName: 'activeHold',
    context: { lastFreeDay: '2026-11-30', holds: [{ type: 'CUSTOMS', code, reportedAt: '2026-11-21' }] },
  });

/** A morning of two people and two senders, everything that can be done to a thing done at least once. */
beforeAll(async () => {
  await sendMessage(
    'opentrack',
    toCustomsMessage('DAYBILL', ana().now, [{ code: '1H', date: '2026-11-21', isHold: true }]),
  );
  await sendMessage(
    'eaze',
    toDeclarationMessage('declaration.created', { declarationId: 8150, status: 'new', createdAt: ana().now }),
  );
  for (let number = 0; number < CONTAINERS; number++) await hold(number, '1H');
  const { items } = await listContainerExceptions(ana(), ContainerExceptionQuery.parse({}));
  const ids = items.map(({ id }) => id);
  const target = (number: number) => ({ id: ids[number] ?? '' });
  await actOnContainerExceptions(ana(), {
    ids: ids.slice(0, 6),
    action: 'acknowledge',
    note: 'with the broker',
  });
  await actOnContainerExceptions(ben(), {
    filter: { state: 'open' },
    action: 'assign',
    assignee: 'Ana Silva',
  });
  await actOnContainerExceptions(ben(), { ids: ids.slice(6, 9), action: 'snooze', daysBeforeLastFreeDay: 2 });
  await resolveContainerException(ana(), target(9), { reason: 'paid', note: undefined });
  await resolveContainerException(ben(), target(10), { reason: 'released', note: undefined });
  await undoOnContainerException(ben(), target(10), {});
  for (const number of [0, 6]) await hold(number, '2H');
  for (const number of [1, 7]) await report(number, 'container.holds.updated', { holds: [] });
  await hold(9, '7H');
  const closed = await listContainerExceptions(ana(), ContainerExceptionQuery.parse({ state: 'resolved' }));
  for (const { id, closedBy } of closed.items) {
    if (closedBy?.kind === 'evidence')
      await reopenContainerException(ana(), { id }, { reason: 'not so', note: undefined });
  }
  await acknowledgeContainerException(ben(), target(11), { note: undefined });
  for (const subject of [BILL, DECLARATION, CONTAINER]) {
    await recordSubjectAct(ana(), subject, { action: 'assign', assignee: 'Ben Kaya' });
    await recordSubjectAct(ben(), subject, { action: 'note', note: 'asked customs' });
    await recordSubjectAct(ben(), subject, { action: 'note', note: 'asked twice' });
    await recordSubjectAct(ben(), subject, { action: 'undo' });
    await watchSubject(ana(), subject, { watching: true });
    await markSubjectSeen(ana(), subject);
  }
  await decideLink(ana(), { declarationId: '8150', billNumber: 'DAYBILL', state: 'confirmed' });
});

const everything = async () => {
  const reader = toTestAccess({
    now: '2026-11-22T20:00:00.000Z' as Instant,
    actor: { kind: 'person', id: 'ana', name: 'Ana Silva' },
  });
  const { items } = await listContainerExceptions(reader, ContainerExceptionQuery.parse({ limit: '200' }));
  return {
    exceptions: items,
    bill: await getBill(reader, 'DAYBILL'),
    declaration: await getDeclaration(reader, '8150'),
    container: await getContainer(reader, CONTAINER.key),
    stateHash: (await getStateProof(reader)).stateHash,
  };
};

test('after a day of triage a rebuild from the raw messages brings back every act, and the same hash', async () => {
  const before = await everything();
  expect(new Set(before.exceptions.map(({ state }) => state))).toEqual(
    new Set(['open', 'acknowledged', 'snoozed', 'resolved']),
  );
  expect(before.bill.triage).toMatchObject({
    assignee: 'Ben Kaya',
    lastNote: { text: 'asked customs' },
    watchingSince: expect.any(String),
  });
  expect(before.container.triage).toMatchObject({
    assignee: 'Ben Kaya',
    lastNote: { text: 'asked customs' },
  });
  const { pool } = getDatabase();
  for (const table of [
    'container_exceptions',
    'containers',
    'holds',
    'bills',
    'declaration_errors',
    'declarations',
  ]) {
    await pool.query(`DELETE FROM ${table}`);
  }
  const report = await rebuildWorkspace({
    url: process.env.DATABASE_URL ?? '',
    workspaceId: DEFAULT_WORKSPACE_ID,
    fromRaw: true,
    workers: 0,
  });
  expect(report).toMatchObject({ failures: [], raw: { facts: { fresh: 0, changed: 0, gone: 0 } } });
  // Versions among the rest: what somebody saw before can be acted on after.
  expect(await everything()).toEqual(before);
});
