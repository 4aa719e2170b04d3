import { beforeAll, expect, test } from 'vitest';
import { ContainerExceptionQuery } from '#lib/exceptions/container-exception-query.ts';
import { listContainerExceptions } from '#lib/exceptions/list-container-exceptions.ts';
import { sendMessage, toContainerMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { findWatched } from './find-watched.ts';
import { watchSubject } from './mark-subject.ts';

const ana = toTestAccess({ actor: { kind: 'person', id: 'ana', name: 'Ana' } });
const ben = toTestAccess({ actor: { kind: 'person', id: 'ben', name: 'Ben' } });
const BOXES = ['WATU0000001', 'WATU0000002', 'WATU0000003'];
const boxesOf = async (access: typeof ana, watched: 'true' | 'false') => {
  const { items } = await listContainerExceptions(access, ContainerExceptionQuery.parse({ watched }));
  return items.map(({ containerNumber }) => containerNumber).sort();
};

beforeAll(async () => {
  useTestSecrets();
  for (const [index, box] of BOXES.entries()) {
    await sendMessage(
      'opentrack',
      toContainerMessage('container.exceptions.updated', box, '2026-11-10T10:00:00.000Z', {
        masterBillNumber: `WATCH${index}`,
        exceptionName: 'streetDwell',
        context: { outgateDate: '2026-11-05' },
      }),
    );
  }
}, 300_000);

test('the exceptions that somebody watches are those of their containers and of their bills, and nobody else’s', async () => {
  await watchSubject(ana, { kind: 'container', key: 'WATU0000001' }, { watching: true });
  await watchSubject(ana, { kind: 'bill', key: 'WATCH1' }, { watching: true });
  expect(await boxesOf(ana, 'true')).toEqual(['WATU0000001', 'WATU0000002']);
  expect(await boxesOf(ana, 'false')).toEqual(['WATU0000003']);
  expect(await boxesOf(ben, 'true')).toEqual([]);
  expect(await findWatched(ana, 'container', BOXES)).toEqual(new Set(['WATU0000001']));
  expect(await findWatched(ben, 'container', BOXES)).toEqual(new Set());

  await watchSubject(ana, { kind: 'container', key: 'WATU0000001' }, { watching: false });
  expect(await findWatched(ana, 'container', BOXES)).toEqual(new Set());
  expect(await boxesOf(ana, 'true')).toEqual(['WATU0000002']);
});
