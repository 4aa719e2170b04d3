import { beforeAll, expect, test } from 'vitest';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  toDeclarationMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { findAnything } from './find-anything.ts';
import { SearchQuery } from './found.ts';

process.env.APP_SECRET = 'a secret of tests, long enough';
useTestSecrets();

const AT = '2026-11-20T10:00:00.000Z';

beforeAll(async () => {
  await sendMessage(
    'opentrack',
    toCustomsMessage('MEDU7000001', AT, [{ code: '1H', date: '2026-11-19' }], {
      referenceNumbers: ['PO-4711'],
    }),
  );
  await sendMessage(
    'opentrack',
    toContainerMessage('container.status.updated', 'MSCU1234566', AT, {
      shipment: { number: 'MEDU7000001', masterBillNumber: 'MEDU7000001' },
      status: 'AVAILABLE',
    }),
  );
  await sendMessage(
    'eaze',
    toDeclarationMessage('declaration.created', {
      declarationId: 88001,
      lrn: 'LRN-4711-A',
      createdAt: AT,
    }),
  );
});

const find = async (q: string) =>
  (await findAnything(toTestAccess(), SearchQuery.parse({ q }))).map(({ kind, id, page }) => ({
    kind,
    id,
    page,
  }));

test('one text finds bill, container and declaration, each with its page', async () => {
  const bill = { kind: 'bill', id: 'MEDU7000001', page: '/customs/MEDU7000001' };
  const box = { kind: 'container', id: 'MSCU1234566', page: '/containers/MSCU1234566' };
  const declaration = { kind: 'declaration', id: '88001', page: '/declarations/88001' };
  expect(await find('medu 7000001')).toEqual([bill, box]);
  expect(await find('MSCU1234566')).toContainEqual(box);
  expect(await find('4711')).toEqual(expect.arrayContaining([bill, declaration]));
  expect(await find('no such number')).toEqual([]);
});

test('one letter finds nothing in particular, and nobody asks for everything', async () => {
  expect(await find(' M ')).toEqual([]);
  expect(SearchQuery.safeParse({ q: 'xy', limit: '1000' }).success).toBe(false);
});
