import { expect, test } from 'vitest';
import { suggestLinks } from './suggest-links.ts';
import { toDeclarationLinks } from './to-declaration-links.ts';

const bill = {
  billNumber: 'MEDU1234567',
  bookingNumber: 'EBKG-1',
  referenceNumbers: ['ucr 88776655', 'PO/7'],
};
const none = { commercialReference: null, lrn: null };

test('an equal reference suggests a link and says which', () => {
  expect(suggestLinks({ ...none, commercialReference: 'UCR-88776655' }, { bills: [bill] })).toEqual([
    {
      kind: 'bill',
      id: 'MEDU1234567',
      reason: 'commercial reference UCR-88776655 equals reference number of bill MEDU1234567',
    },
  ]);
});

test.each([
  [{ ...none, lrn: 'medu 1234567' }, 'LRN medu 1234567 equals the number of bill MEDU1234567'],
  [{ ...none, lrn: 'ebkg1' }, 'LRN ebkg1 equals booking number of bill MEDU1234567'],
  [
    { ...none, shipmentNumbers: ['PO 7'] },
    'shipment number PO 7 equals reference number of bill MEDU1234567',
  ],
  [
    { commercialReference: 'PO7', lrn: 'EBKG1' },
    'commercial reference PO7 equals reference number of bill MEDU1234567; LRN EBKG1 equals booking number of bill MEDU1234567',
  ],
])('%o is linked because %s', (declaration, reason) => {
  expect(suggestLinks(declaration, { bills: [bill] })).toMatchObject([{ reason }]);
});

test('references that are only alike, or empty, suggest nothing', () => {
  expect(suggestLinks({ commercialReference: 'UCR-8877665', lrn: 'PO' }, { bills: [bill] })).toEqual([]);
  const nameless = { billNumber: 'X', bookingNumber: ' - ', referenceNumbers: ['/'] };
  expect(suggestLinks({ commercialReference: '-', lrn: '' }, { bills: [nameless] })).toEqual([]);
});

test('a shipment of Eaze is suggested by its number', () => {
  const shipments = [
    { shipmentId: '2048', shipmentNo: 'SHP-2026-X100' },
    { shipmentId: '1', shipmentNo: null },
  ];
  expect(suggestLinks({ ...none, commercialReference: 'shp2026x100' }, { shipments })).toEqual([
    {
      kind: 'shipment',
      id: '2048',
      reason: 'commercial reference shp2026x100 equals the number of shipment 2048',
    },
  ]);
});

test('what a person decided stands before suggestions, and a rejected link is not suggested again', () => {
  const decided = {
    key: 'bill:MEDU1234567',
    kind: 'bill' as const,
    id: 'MEDU1234567',
    state: 'rejected' as const,
    personName: 'Anna',
    decidedAt: null,
    factId: 'f',
  };
  const suggested = [
    { kind: 'shipment' as const, id: '2048', reason: 'equal' },
    { kind: 'bill' as const, id: 'MEDU1234567', reason: 'equal too' },
  ];
  expect(toDeclarationLinks([decided], suggested)).toEqual([
    { kind: 'bill', id: 'MEDU1234567', state: 'rejected', reason: 'rejected by Anna; equal too' },
    { kind: 'shipment', id: '2048', state: 'suggested', reason: 'equal' },
  ]);
});
