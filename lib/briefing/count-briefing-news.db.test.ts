import { expect, test } from 'vitest';
import { countShipmentNews } from '#lib/shipments/count-shipment-news.ts';
import { ShipmentNewsQuery } from '#lib/shipments/shipment-query.ts';
import {
  sendMessage,
  toCustomsMessage,
  toDeclarationMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { countBriefingNews } from './count-briefing-news.ts';

useTestSecrets();

test('an open briefing is told of bills and declarations alike', async () => {
  const drawn = toTestAccess().now;
  expect(await countBriefingNews(toTestAccess(), drawn)).toEqual({ count: 0, actedOn: 0 });
  await sendMessage(
    'opentrack',
    toCustomsMessage('BRIEF1', '2025-07-02T10:00:00.000Z', [{ code: '1H', date: '2025-07-02' }]),
  );
  await sendMessage(
    'eaze',
    toDeclarationMessage('declaration.created', {
      declarationId: 77,
      lrn: 'LRN77',
      createdAt: '2025-07-02T10:00:00Z',
    }),
  );
  expect(await countBriefingNews(toTestAccess(), drawn)).toEqual({ count: 2, actedOn: 0 });
  expect(await countBriefingNews(toTestAccess(), undefined)).toEqual({ count: 0, actedOn: 0 });
});

test('an open list of shipments is told of those it lists or shows', async () => {
  const drawn = toTestAccess().now;
  const newsOf = (filter: object) =>
    countShipmentNews(toTestAccess(), ShipmentNewsQuery.parse({ since: drawn, ...filter }));
  await sendMessage(
    'eaze',
    toDeclarationMessage('shipment.created', {
      shipmentId: 88,
      shipmentNo: 'SHIP88',
      status: 'new',
      createdAt: '2025-07-02T10:00:00Z',
    }),
  );
  expect(await newsOf({})).toEqual({ count: 1, actedOn: 0 });
  expect(await newsOf({ status: 'completed' })).toEqual({ count: 0, actedOn: 0 });
  expect(await newsOf({ status: 'completed', shown: '88' })).toEqual({ count: 1, actedOn: 0 });
});
