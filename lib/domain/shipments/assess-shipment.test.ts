import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at } from '#lib/testing/build-declaration.ts';
import { buildShipment } from '#lib/testing/build-shipment.ts';
import { assessShipment } from './assess-shipment.ts';

const { created, updated } = buildShipment();

test('a shipment grows from what is said about it', () => {
  const state = assessShipment('2048', [
    updated('12:30', { status: 'clearanceInProgress', totalWeight: '1450.50', totalPrice: '25000.00' }),
    created('12:00', { shipmentNo: 'SHP-2026-X100', shipmentType: 'IMPORT' }),
  ]);
  expect(state.summary).toEqual({
    shipmentId: '2048',
    shipmentNo: 'SHP-2026-X100',
    shipmentType: 'IMPORT',
    status: 'clearanceInProgress',
    totalWeight: '1450.50',
    totalPrice: '25000.00',
    createdAt: at('12:00'),
    updatedAt: at('12:30'),
  });
  expect(state.linkKeys).toEqual(['SHP2026X100']);
  expect(state.timeline.map(({ type, status, title }) => ({ type, status, title }))).toEqual([
    { type: 'created', status: 'new', title: 'The shipment has been created' },
    {
      type: 'updated',
      status: 'clearanceInProgress',
      title: 'Customs clearance of the shipment is in progress',
    },
  ]);
});

test('its status is the one of the greatest business time, at equal times the one later in its life', () => {
  const late = updated('12:10', { status: 'clearanceInProgress' });
  expect(assessShipment('2048', [updated('12:30', { status: 'completed' }), late]).summary.status).toBe(
    'completed',
  );
  expect(assessShipment('2048', [late, created('12:10')]).summary.status).toBe('clearanceInProgress');
});

test('an update without a detail keeps it, also when it says null', () => {
  const state = assessShipment('2048', [
    updated('12:00', { totalWeight: '10', status: 'new' }),
    updated('12:10', { totalWeight: null }),
  ]);
  expect(state.summary).toMatchObject({ totalWeight: '10', status: 'new', updatedAt: at('12:10') });
  expect(state.timeline[1]?.title).toBe('Details of the shipment have changed');
});

test('an unknown status is shown as it came', () => {
  const state = assessShipment('2048', [updated('12:00', { status: 'onHold' })]);
  expect(state.summary.status).toBe('onHold');
  expect(state.timeline[0]?.title).toBe('The sender reports the status “onHold”');
});

test('neither order nor repetition of facts changes a shipment', () => {
  const fact = fc
    .tuple(
      fc.constantFrom('12:00', '12:05', null),
      fc.constantFrom('new', 'completed', 'odd', null),
      fc.nat(2),
    )
    .map(([time, status, weight]) => updated(time, { status, totalWeight: String(weight) }));
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 8 }), (all) => {
      expect(assessShipment('2048', [...all, ...all].reverse())).toEqual(assessShipment('2048', all));
    }),
  );
});
