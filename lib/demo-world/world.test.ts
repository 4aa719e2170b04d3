import { describe, expect, test } from 'vitest';
import { isValidContainerNumber } from '#lib/domain/identifiers/is-valid-container-number.ts';
import { isValidImo } from '#lib/domain/identifiers/is-valid-imo.ts';
import { isValidMrn } from '#lib/domain/identifiers/is-valid-mrn.ts';
import { LINES } from './trade/lines.ts';
import { makeWorld } from './world.ts';

const NOW = new Date('2026-06-23T08:30:00.000Z');
const world = makeWorld('1', NOW);
const bodies = world.deliveries.map(({ body }) => body);

function valuesOf(field: string): Set<string> {
  const pattern = new RegExp(`"${field}":"([^"]*)"`, 'g');
  return new Set(bodies.flatMap((body) => [...body.matchAll(pattern)].map(([, value]) => value ?? '')));
}

describe('the demonstration world', { timeout: 30_000 }, () => {
  test('is the same, byte for byte, for the same seed and moment', () => {
    expect(makeWorld('1', NOW).deliveries).toEqual(world.deliveries);
    expect(makeWorld('2', NOW).deliveries).not.toEqual(world.deliveries);
  });

  test('has some 120 bills, 400 containers and 90 declarations', () => {
    const containers = world.bills.reduce((sum, { boxes }) => sum + boxes.length, 0);
    expect(world.bills.length).toBeGreaterThan(110);
    expect(containers).toBeGreaterThan(370);
    expect(containers).toBeLessThan(430);
    expect(world.declarations.length).toBe(90);
  });

  test('happened in the last three weeks, and nothing of it in the future', () => {
    for (const { at } of world.deliveries) {
      expect(at).toBeLessThanOrEqual(NOW.getTime());
      expect(at).toBeGreaterThan(NOW.getTime() - 22 * 86_400_000);
    }
  });

  test('can be told at any time of the day', () => {
    for (const time of ['00:00:01', '12:00:00', '23:59:59']) {
      expect(makeWorld('1', new Date(`2026-06-23T${time}Z`)).deliveries.length).toBeGreaterThan(3000);
    }
  });

  test.each([
    ['customs.entry.status.updated'],
    ['container.exceptions.updated'],
    ['container.holds.updated'],
    ['container.status.updated'],
    ['container.demurrage.updated'],
    ['container.itinerary.updated'],
    ['container.location.updated'],
    ['container.history.updated'],
    ['container.tracking.stopped'],
    ['container.tracking.failed'],
    ['shipment.tracking.failed'],
    ['shipment.itinerary.updated'],
    ['declaration.created'],
    ['declaration.status_updated'],
    ['declaration.completed'],
    ['declaration.invalidated'],
    ['declaration.error'],
    ['shipment.created'],
    ['shipment.updated'],
  ])('has news of %s', (event) => {
    expect(valuesOf('event')).toContain(event);
  });

  test('has all nine exceptions and one nobody knows', () => {
    expect(valuesOf('exceptionName')).toEqual(
      new Set([
        'rolledCargo',
        'streetDwell',
        'demurrageRisk',
        'railDwell',
        'splitCargo',
        'demurrageDetected',
        'activeHold',
        'noRailSightings',
        'isf5RequirementDetected',
        'chassisShortage',
      ]),
    );
  });

  test('has declarations in all fourteen statuses', () => {
    const statuses = new Set(world.declarations.map(({ status }) => status));
    for (const status of [
      'new',
      'readyToDeclare',
      'prelodged',
      'registered',
      'presentation',
      'acknowledged',
      'control',
      'invalid',
      'blocked',
      'released',
      'norelease',
      'finalTaxNotice',
      'completed',
      'canceled',
    ]) {
      expect(statuses).toContain(status);
    }
  });

  test('has numbers that pass their check digits', () => {
    for (const { scene } of world.bills) {
      for (const number of scene.booking.containers)
        expect(isValidContainerNumber(number), number).toBe(true);
    }
    for (const { mrn } of world.declarations) expect(isValidMrn(mrn), mrn).toBe(true);
    for (const { imo } of LINES.flatMap(({ vessels }) => vessels)) expect(isValidImo(imo), imo).toBe(true);
  });

  test('tells of each bill, box and declaration in the order of time', () => {
    const files = [
      ...world.bills.flatMap(({ customs, boxes }) => [customs, ...boxes]),
      ...world.declarations,
      ...world.shipments,
    ];
    for (const { messages } of files) {
      const times = messages.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  test('has bills and declarations that share an order number', () => {
    const orders = new Set(world.bills.flatMap(({ scene }) => scene.booking.references));
    const shared = world.declarations.filter(({ plan }) => orders.has(plan.commercialReference));
    expect(shared.length).toBeGreaterThan(5);
  });
});

describe('the deliveries', () => {
  test('write amounts as the sender does, with both decimals', () => {
    expect(bodies.some((body) => body.includes('"demurrageOwedAtPort":275.50,'))).toBe(true);
    expect(bodies.some((body) => body.includes('"demurrageOwedAtPortDecimal":550.00,'))).toBe(true);
  });

  test('come again, late, wrapped, without attempt fields, broken, and once forged', () => {
    expect(bodies.some((body) => body.includes('"deliveryAttempt":2,"pendingRetries":3'))).toBe(true);
    expect(new Set(bodies).size).toBeLessThan(bodies.length);
    expect(bodies.some((body) => body.startsWith('{"body":{'))).toBe(true);
    expect(bodies.some((body) => body.includes('"data"') && !body.includes('"deliveryAttempt"'))).toBe(true);
    expect(bodies.filter((body) => !isJson(body)).length).toBe(1);
    expect(world.deliveries.filter(({ proof }) => proof === 'wrong').length).toBe(1);
    expect(world.deliveries.some(({ at, body }) => isLate(at, body))).toBe(true);
  });

  test('name siblings in both shapes, and an exception without a context', () => {
    expect(bodies.some((body) => /"siblingContainers":\["/.test(body))).toBe(true);
    expect(bodies.some((body) => /"siblingContainers":\[\{"containerId"/.test(body))).toBe(true);
    expect(
      bodies.some((body) => body.includes('"exceptionName":"rolledCargo","exceptionStatus":"Rolled"')),
    ).toBe(true);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isLate(at: number, body: string): boolean {
  const sentAt = /"sentAt":"([^"]*)"/.exec(body)?.[1];
  return sentAt !== undefined && at - Date.parse(sentAt) > 2 * 3_600_000;
}
