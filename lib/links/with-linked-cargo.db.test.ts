import { expect, test } from 'vitest';
import { getDeclaration } from '#lib/declarations/get-declaration.ts';
import {
  sendMessage,
  toCustomsMessage,
  toDeclarationMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { decideLink, LinkDecisionBody } from './decide-link.ts';
import { withLinkedCargo } from './with-linked-cargo.ts';

useTestSecrets();

const access = toTestAccess();

const tellBill = (billNumber: string, day: number, referenceNumbers: string[]) =>
  sendMessage(
    'opentrack',
    toCustomsMessage(billNumber, `2026-11-1${day}T08:00:00.000Z`, [], { referenceNumbers }),
  );
const tellDeclaration = (declarationId: number, commercialReference: string | null) =>
  sendMessage(
    'eaze',
    toDeclarationMessage('declaration.created', {
      declarationId,
      status: 'new',
      lrn: `LRN-${declarationId}`,
      commercialReference,
      createdAt: '2026-11-18T09:00:00.000Z',
    }),
  );
const decide = (body: object) => decideLink(access, LinkDecisionBody.parse(body));
const linkedOf = async (...ids: string[]) => {
  const items = ids.map((declarationId) => ({ declarationId }));
  const page = await withLinkedCargo(access, { items, nextCursor: null });
  return page.items.map(({ linked }) => linked.map(({ kind, id, state }) => `${kind} ${id} ${state}`));
};

test('a row names the cargo of its declaration as its page does: confirmed first, then suggested, never rejected', async () => {
  await tellBill('LINKOLD1', 1, ['PO-77 12']);
  await tellBill('LINKNEW1', 2, ['po7712']);
  await tellDeclaration(9001, 'po-7712');
  await tellDeclaration(9002, null);
  expect(await linkedOf('9001', '9002', '9009')).toEqual([
    ['bill LINKNEW1 suggested', 'bill LINKOLD1 suggested'],
    [],
    [],
  ]);

  await decide({ declarationId: '9001', billNumber: 'LINKOLD1', state: 'confirmed' });
  await decide({ declarationId: '9001', containerNumber: 'MSKU6011672', state: 'confirmed' });
  expect(await linkedOf('9001')).toEqual([
    ['bill LINKOLD1 confirmed', 'container MSKU6011672 confirmed', 'bill LINKNEW1 suggested'],
  ]);

  await decide({ declarationId: '9001', billNumber: 'LINKNEW1', state: 'rejected' });
  const { links } = await getDeclaration(access, '9001');
  const page = links.filter(({ state }) => state !== 'rejected');
  expect(await linkedOf('9001')).toEqual([page.map(({ kind, id, state }) => `${kind} ${id} ${state}`)]);
});

test('the number of a shipment that a person linked suggests the bills that carry it', async () => {
  await tellBill('LINKSHIP1', 1, ['SHP 2026/44']);
  await sendMessage('eaze', {
    event: 'shipment.created',
    payload: { shipmentId: 'S-44', shipmentNo: 'SHP-2026-44', createdAt: '2026-11-18T09:00:00.000Z' },
  });
  await tellDeclaration(9003, null);
  expect(await linkedOf('9003')).toEqual([[]]);
  await decide({ declarationId: '9003', shipmentId: 'S-44', state: 'confirmed' });
  expect(await linkedOf('9003')).toEqual([['bill LINKSHIP1 suggested']]);
});
