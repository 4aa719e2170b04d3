import { describe, expect, test } from 'vitest';
import { listWebhookFixtures } from '#lib/testing/webhook-fixtures.ts';
import { eaze } from '../sources/eaze/source.ts';
import { opentrack } from '../sources/opentrack/source.ts';
import { findSource } from '../sources.ts';
import { translateMessage } from '../translate-message.ts';

function unknownsOf(body: object | string, source = opentrack): string[] {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const { unknowns } = translateMessage(source, Buffer.from(text), '01980000-0000-7000-8000-000000000001');
  return unknowns.map(({ kind, path, value }) => `${kind} ${path} ${value}`.trim());
}

const snapshot = (fields: object) => ({
  event: 'container.status.updated',
  data: { containerId: 'MSCU1234567', ...fields },
});
const entry = (activity: object) => ({
  event: 'customs.entry.status.updated',
  data: { shipment: { masterBillNumber: 'MEDU1' }, activities: [activity, { code: '1H' }] },
});
const exception = (name: string, more: object) => ({
  event: 'container.exceptions.updated',
  data: { containerId: 'MSCU1234567', exceptionName: name, ...more },
});
const declaration = (fields: object) => ({
  event: 'declaration.status_updated',
  payload: { declarationId: 1, status: 'released', timestamp: '2026-06-23T12:00:00.000Z', ...fields },
});

test('of all samples, only one code is not known', () => {
  const found = listWebhookFixtures().flatMap(({ source, body }) =>
    translateMessage(findSource(source) ?? opentrack, body, '').unknowns.map((each) => ({ source, ...each })),
  );
  expect(new Set(found.map((each) => JSON.stringify(each)))).toEqual(
    new Set(['{"source":"opentrack","kind":"value","path":"data.activities[].code","value":"ESA"}']),
  );
});

describe('a field we have not met', () => {
  test.each<[object, string[]]>([
    [snapshot({ sealNumber: 'X1' }), ['field data.sealNumber']],
    [snapshot({ masterBill: { number: 'M1', terms: {} } }), ['field data.masterBill.terms']],
    [snapshot({ holds: [{ type: 'CUSTOMS', since: 1 }, { since: 2 }] }), ['field data.holds[].since']],
    [{ ...snapshot({}), version: 2, changes: { status: {} } }, ['field version']],
    [entry({ code: '1C', port: 'USLAX' }), ['field data.activities[].port']],
    [exception('activeHold', { context: { holds: [], depot: 'x' } }), ['field data.context.depot']],
    [exception('railDwell', { status: 'AVAILABLE', depot: 'x' }), ['field data.depot']],
    [snapshot({ new: { deep: { deeper: 1 } } }), ['field data.new']],
    [{ body: snapshot({ inside: 1 }) }, ['field data.inside']],
    [snapshot({ sealNumber: null }), ['field data.sealNumber']],
  ])('%j', (message, expected) => {
    expect(unknownsOf(message)).toEqual(expected);
  });

  test('of Eaze alike', () => {
    expect(unknownsOf(declaration({ customsOffice: 'NL000432' }), eaze)).toEqual([
      'field payload.customsOffice',
    ]);
  });
});

describe('a word outside its list', () => {
  test.each<[object, string[]]>([
    [entry({ code: 'ZQ' }), ['value data.activities[].code ZQ']],
    [entry({ code: '1h - CBP HOLD' }), []],
    [entry({ code: 777 }), ['value data.activities[].code 777']],
    [snapshot({ status: 'Full outgated' }), []],
    [snapshot({ status: 'TELEPORTED' }), ['value data.status TELEPORTED']],
    [snapshot({ holds: [{ type: 'usda' }, { type: 'WIZARD' }] }), ['value data.holds[].type WIZARD']],
    [exception('customsExamDelay', { context: {} }), ['value data.exceptionName customsExamDelay']],
    [{ event: 'container.teleported', data: { a: 1 } }, ['value event container.teleported']],
    [
      {
        event: 'container.tracking.stopped',
        data: { containerId: 'MSCU1234567', completionReason: 'gone' },
      },
      ['value data.completionReason gone'],
    ],
  ])('%j', (message, expected) => {
    expect(unknownsOf(message)).toEqual(expected);
  });

  test('of Eaze alike', () => {
    expect(unknownsOf(declaration({ status: 'Released' }), eaze)).toEqual([]);
    expect(unknownsOf(declaration({ status: 'levitating' }), eaze)).toEqual([
      'value payload.status levitating',
    ]);
  });
});

describe('a value of another type', () => {
  test.each<[object, string[]]>([
    [snapshot({ isRailMove: 'true' }), ['type data.isRailMove text']],
    [snapshot({ holds: 'none' }), ['type data.holds text']],
    [snapshot({ voyageNumber: ['1'] }), ['type data.voyageNumber list']],
    [snapshot({ masterBill: 'MEDU1' }), []],
    [snapshot({ masterBill: ['MEDU1'] }), ['type data.masterBill list']],
    [snapshot({ status: true }), ['type data.status true or false']],
    [entry({ code: {} }), ['type data.activities[].code object']],
    [snapshot({ referenceNumbers: { any: 'thing' } }), []],
    [{ event: 'container.status.updated', data: 7 }, ['type data number']],
  ])('%j, also where it is passed over or keeps the message from being read', (message, expected) => {
    expect(unknownsOf(message)).toEqual(expected);
  });
});

test('one message says at most twenty, each bounded and fit to be stored', () => {
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, number) => [`${number}${'n'.repeat(900)}`, 1]),
  );
  const { unknowns } = translateMessage(opentrack, Buffer.from(JSON.stringify(snapshot(many))), '');
  expect(unknowns).toHaveLength(20);
  for (const { path } of unknowns) expect(path.length).toBeLessThanOrEqual(200);
  expect(unknownsOf(snapshot({ status: `${'x'.repeat(99)}🚢` }))).toEqual([
    `value data.status ${'x'.repeat(99)}\ufffd`,
  ]);
});

test('words of the language are fields like any other', () => {
  expect(
    unknownsOf(
      '{"event":"container.status.updated","data":{"containerId":"M","__proto__":1,"constructor":2}}',
    ),
  ).toEqual(['field data.__proto__', 'field data.constructor']);
});
