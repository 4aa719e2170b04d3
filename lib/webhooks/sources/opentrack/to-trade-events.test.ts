import { describe, expect, test } from 'vitest';
import type { TradeEventOf } from '#lib/domain/trade-event.ts';
import { listWebhookFixtures, readWebhookFixture } from '#lib/testing/webhook-fixtures.ts';
import { type TranslatedMessage, translateMessage } from '../../translate-message.ts';
import { opentrack } from './source.ts';

const EVENT_ID = '01980000-0000-7000-8000-000000000001';

function translate(body: string | Uint8Array): TranslatedMessage {
  return translateMessage(opentrack, Buffer.from(body), EVENT_ID);
}

function message(event: string, data: string): TranslatedMessage {
  return translate(`{"event":"${event}","data":${data},"sentAt":"2025-07-19T17:00:00.654Z"}`);
}

function factOf(translated: TranslatedMessage) {
  expect(translated.reason).toBeNull();
  const [fact, ...others] = translated.facts;
  expect(others).toEqual([]);
  if (!fact) throw new Error('no fact');
  return fact;
}

function customsEntry(activity: string) {
  const translated = message(
    'customs.entry.status.updated',
    `{"shipment":{"masterBillNumber":"MEDU1"},"activities":[${activity}]}`,
  );
  const fact = factOf(translated) as TradeEventOf<'customs-entry-reported'>;
  return fact.data.activities[0];
}

function exception(name: string, context: string) {
  const translated = message(
    'container.exceptions.updated',
    `{"containerId":"MSCU1234567","masterBillNumber":"MEDU1","exceptionName":"${name}","context":${context}}`,
  );
  return (factOf(translated) as TradeEventOf<'container-exception-detected'>).data;
}

function snapshot(fields: string) {
  const translated = message('container.status.updated', `{"containerId":"MSCU1234567",${fields}}`);
  return (factOf(translated) as TradeEventOf<'container-reported'>).data.fields;
}

test.each(listWebhookFixtures('opentrack'))('the sample $name is understood', ({ body }) => {
  expect(translate(body)).toMatchObject({ state: 'processed', reason: null, facts: [{}] });
});

describe('customs entries', () => {
  test('the printed sample is one fact about its bill', () => {
    const translated = translate(readWebhookFixture('opentrack', 'customs.entry.status.updated'));
    expect(factOf(translated)).toMatchObject({
      subject: { kind: 'bill', key: 'MEDU1234567' },
      type: 'customs-entry-reported',
      sentAt: '2025-07-19T17:00:00.654Z',
      happenedAt: null,
      webhookEventId: EVENT_ID,
      data: {
        account: 'example.com',
        bookingNumber: 'BK12345',
        referenceNumbers: ['PO-12345'],
        activities: [
          {
            code: 'ESA',
            rawCode: 'ESA',
            day: '2025-07-15',
            message: 'Entry Summary Accepted',
            quantity: '1',
            rawQuantity: '1',
            isHold: false,
            releaseDate: '2025-07-16',
            releaseOrigin: 'CBP',
          },
        ],
      },
    });
    expect(translated).toMatchObject({ deliveryAttempt: 1, pendingRetries: 4 });
    expect(translated.identifiers).toEqual(['MEDU1234567', 'BK12345', 'PO12345']);
  });

  test.each([
    ['the master bill number', '{"masterBillNumber":"MEDU1","number":"OTHER"}', 'MEDU1'],
    ['without one the shipment number', '{"masterBillNumber":null,"number":"medu-1 2"}', 'MEDU12'],
    ['a blank one counts as none', '{"masterBillNumber":" - ","number":"MEDU1"}', 'MEDU1'],
    ['a number without quotes keeps its digits', '{"number":98765432109876543210}', '98765432109876543210'],
  ])('the bill is %s', (_, shipment, bill) => {
    const translated = message('customs.entry.status.updated', `{"shipment":${shipment},"activities":[]}`);
    expect(factOf(translated).subject).toEqual({ kind: 'bill', key: bill });
  });

  test.each([
    ['"1H"', '1H'],
    ['"1h - CBP HOLD AT PORT"', '1H'],
    ['71', '71'],
    ['1', '01'],
    ['" 4a "', '4A'],
    ['""', null],
    ['null', null],
  ])('the code %s is %s', (raw, code) => {
    expect(customsEntry(`{"code":${raw}}`)?.code).toBe(code);
  });

  test.each([
    ['"2025-07-10"', { day: '2025-07-10' }],
    ['"2025-07-10T00:00:00.000Z"', { day: '2025-07-10' }],
    ['"2025-07-10T23:30:00-07:00"', { day: '2025-07-10' }],
    ['"07/10/2025"', { day: null, unreadableDay: '07/10/2025' }],
    ['"2025-02-30"', { day: null, unreadableDay: '2025-02-30' }],
    ['"+300000-01-01T00:00:00Z"', { day: null, unreadableDay: '+300000-01-01T00:00:00Z' }],
    ['"infinity"', { day: null, unreadableDay: 'infinity' }],
    ['1752105600000', { day: null, unreadableDay: '1752105600000' }],
  ])('the day %s is read as %j', (raw, expected) => {
    expect(customsEntry(`{"date":${raw}}`)).toMatchObject(expected);
  });

  test.each(['null', '""', '" "'])('the day %s is not there, which is no reason for a remark', (raw) => {
    expect(customsEntry(`{"date":${raw}}`)).toMatchObject({ day: null });
    expect(customsEntry(`{"date":${raw}}`)).not.toHaveProperty('unreadableDay');
  });

  test.each([
    ['"1,200"', '1200', '1,200'],
    ['200', '200', '200'],
    ['275.50', '275.50', '275.50'],
    ['2e2', '200', '2e2'],
    ['"2e2"', null, '2e2'],
    ['-5', null, '-5'],
    ['"N/A"', null, 'N/A'],
    ['1e400', null, '1e400'],
    ['true', null, 'true'],
    ['[1]', null, '[1]'],
    ['null', null, null],
  ])('the quantity %s is %j', (raw, quantity, rawQuantity) => {
    expect(customsEntry(`{"quantity":${raw}}`)).toMatchObject({ quantity, rawQuantity });
  });

  test('a field that is missing stays missing, and null is a value', () => {
    expect(Object.keys(customsEntry('{}') ?? {})).not.toContain('isHold');
    expect(customsEntry('{"isHold":null,"releaseDate":null,"releaseOrigin":null}')).toMatchObject({
      isHold: null,
      releaseDate: null,
      releaseOrigin: null,
    });
  });

  test('the message is trimmed', () => {
    expect(customsEntry('{"message":"  HOLD \\n"}')?.message).toBe('HOLD');
  });

  test.each([
    ['the account as an object', '"account":{"domain":"example.com","region":null}'],
    ['the account as text', '"account":"example.com"'],
  ])('%s is read', (_, account) => {
    const translated = message(
      'customs.entry.status.updated',
      `{"shipment":{"number":"MEDU1"},"activities":[],${account}}`,
    );
    expect(factOf(translated).data).toMatchObject({ account: 'example.com' });
  });

  test('references are texts, numbers or named values, mixed', () => {
    const references = '["PO-1",{"name":"PO","value":"PO-2"},3,null,"",{"name":"x"},{"value":4},["y"]]';
    const translated = message(
      'customs.entry.status.updated',
      `{"shipment":{"number":"MEDU1","referenceNumbers":${references}},"activities":[]}`,
    );
    expect(factOf(translated).data).toMatchObject({ referenceNumbers: ['PO-1', 'PO-2', '3', '4'] });
  });

  test.each([
    ['{"shipment":{"number":"MEDU1"}}', 'data.activities must be a list.'],
    ['{"shipment":{"number":"MEDU1"},"activities":null}', 'data.activities must be a list.'],
    ['{"shipment":{"number":"MEDU1"},"activities":[null]}', 'data.activities[0] must be an object.'],
    ['{"shipment":{"number":"MEDU1"},"activities":[{},5]}', 'data.activities[1] must be an object.'],
    [
      '{"shipment":{"number":"MEDU1"},"activities":[{"isHold":"true"}]}',
      'data.activities[0].isHold must be true or false.',
    ],
    ['{"shipment":{"number":"MEDU1"},"activities":[{"code":{}}]}', 'data.activities[0].code must be text.'],
    ['{"shipment":{"number":["MEDU1"]},"activities":[]}', 'data.shipment.number must be text.'],
    ['{"shipment":[],"activities":[]}', 'data.shipment must be an object.'],
    ['{"activities":[]}', 'data.shipment.masterBillNumber names no bill.'],
    ['null', 'data must be an object.'],
    ['[]', 'data must be an object.'],
    ['7', 'data must be an object.'],
    [
      `{"shipment":{"number":"${'X'.repeat(65)}"},"activities":[]}`,
      'The bill number is longer than 64 characters.',
    ],
  ])('%s is quarantined: %s', (data, reason) => {
    expect(message('customs.entry.status.updated', data)).toMatchObject({
      state: 'quarantined',
      reason,
      facts: [],
    });
  });
});

describe('container snapshots', () => {
  test('the sample of a demurrage update is read with the snapshot’s own field names', () => {
    const translated = translate(readWebhookFixture('opentrack', 'container.demurrage.updated'));
    expect(factOf(translated)).toMatchObject({
      subject: { kind: 'container', key: 'CSQU3054383' },
      type: 'container-reported',
      data: {
        about: 'demurrage',
        billNumber: 'MEDU1234567',
        scac: 'MSCU',
        fields: {
          lastFreeDay: '2025-07-22',
          lineLastFreeDay: '2025-07-24',
          lastFreeDayAtRailStation: null,
          demurrageOwedAtPort: '275.50',
          demurrageIncurredAtPort: '275.50',
          demurrageOwedAtRail: null,
        },
      },
    });
  });

  test.each([
    ['"demurrageOwedAtPortDecimal":275.50,"demurrageOwedAtPort":27550', '275.50'],
    ['"demurrageOwedAtPort":"275.50"', '275.50'],
    ['"demurrageOwedAtPort":1e9', '1000000000'],
    ['"demurrageOwedAtPortDecimal":null', null],
    ['"demurrageOwedAtPort":"unknown"', undefined],
    ['"status":"AVAILABLE"', undefined],
  ])('of %s the demurrage owed at the port is %s', (fields, owed) => {
    expect(snapshot(fields).demurrageOwedAtPort).toBe(owed);
  });

  test('a last free day that cannot be read says nothing, null says there is none', () => {
    expect(snapshot('"lastFreeDay":"2025-02-30"')).not.toHaveProperty('lastFreeDay');
    expect(snapshot('"lastFreeDay":null').lastFreeDay).toBeNull();
    expect(snapshot('"lastFreeDay":"2025-07-22T23:30:00-07:00"').lastFreeDay).toBe('2025-07-22');
  });

  test('a status is upper case with underscores', () => {
    expect(snapshot('"status":"full outgated"').status).toBe('FULL_OUTGATED');
  });

  test('holds keep type, code and whether they are resolved', () => {
    const [customs, freight] =
      snapshot(
        '"holds":[{"type":"customs","code":"1h","reportedAt":"2025-07-10"},' +
          '{"type":"FREIGHT","code":7,"resolvedAt":"2025-07-12","amountDue":1250.00}]',
      ).holds ?? [];
    expect(customs).toMatchObject({
      type: 'CUSTOMS',
      code: '1H',
      reportedOn: '2025-07-10',
      resolvedAt: null,
    });
    expect(freight).toMatchObject({
      code: '07',
      rawCode: '7',
      resolvedAt: '2025-07-12',
      amountDue: '1250.00',
    });
  });

  test('no list of holds, an empty one and null are three things', () => {
    expect(snapshot('"status":"AVAILABLE"')).not.toHaveProperty('holds');
    expect(snapshot('"holds":[]').holds).toEqual([]);
    expect(snapshot('"holds":null').holds).toBeNull();
  });

  test.each([
    ['"holds":{}', 'data.holds must be a list.'],
    ['"holds":["1H"]', 'data.holds[0] must be an object.'],
    ['"holds":[{"resolvedAt":false}]', 'data.holds[0].resolvedAt must be text.'],
    ['"isRailMove":"false"', 'data.isRailMove must be true or false.'],
    ['"status":{"code":1}', 'data.status must be text.'],
  ])('where a status would be guessed a message is quarantined: %s', (fields, reason) => {
    const translated = message('container.status.updated', `{"containerId":"MSCU1234567",${fields}}`);
    expect(translated).toMatchObject({ state: 'quarantined', reason });
  });

  test('without a container it is about its bill; without either it is quarantined', () => {
    const early = message(
      'container.itinerary.updated',
      '{"masterBill":{"number":"MEDU1"},"status":"BOOKED"}',
    );
    expect(factOf(early)).toMatchObject({ subject: { kind: 'bill', key: 'MEDU1' }, type: 'bill-reported' });
    expect(message('container.itinerary.updated', '{"status":"BOOKED"}')).toMatchObject({
      state: 'quarantined',
      reason: 'data.containerId is missing, and no bill is named either.',
    });
  });

  test('without a bill it is about its container alone', () => {
    const translated = message('container.status.updated', '{"containerId":"mscu 1234567"}');
    expect(factOf(translated)).toMatchObject({
      subject: { kind: 'container', key: 'MSCU1234567' },
      data: { billNumber: null },
    });
  });
});

describe('container exceptions', () => {
  test('the amount of the printed sample is kept to the cent, in the fields and in the context', () => {
    const translated = translate(
      readWebhookFixture('opentrack', 'container.exceptions.updated.demurrageDetected'),
    );
    expect(factOf(translated)).toMatchObject({
      type: 'container-exception-detected',
      data: {
        name: 'demurrageDetected',
        fields: { demurrageOwedAtPort: '275.50', demurrageOwedAtRail: null, isRailMove: false },
        context: { demurrageOwedAtPort: '275.50' },
      },
    });
  });

  test('a flat payload says the same as one with a context', () => {
    const nested = factOf(
      translate(readWebhookFixture('opentrack', 'container.exceptions.updated.rolledCargo')),
    );
    const flat = factOf(
      translate(readWebhookFixture('opentrack', 'container.exceptions.updated.rolledCargo-flat')),
    );
    const inNested = nested.data as TradeEventOf<'container-exception-detected'>['data'];
    expect(flat.subject).toEqual(nested.subject);
    expect(flat.data).toMatchObject({
      roll: inNested.roll,
      fields: inNested.fields,
      exceptionStatus: 'Rolled',
      billNumber: 'MEDU1234567',
    });
  });

  test('a roll has vessels and ETAs, however they are written', () => {
    const { roll } = exception(
      'rolledCargo',
      '{"previousVessel":"EVER GIVEN","currentVessel":null,"previousEta":"2025-07-15T00:00:00Z","currentEta":"soon"}',
    );
    expect(roll).toEqual({
      previousVessel: { name: 'EVER GIVEN', imo: null },
      currentVessel: null,
      previousEta: '2025-07-15T00:00:00.000Z',
      currentEta: 'soon',
    });
  });

  test('siblings are numbers or objects, without empties and doubles, in order', () => {
    const { siblings } = exception(
      'splitCargo',
      '{"siblingContainers":["mscu7654321",{"containerId":"MSCU9876543","status":"LOADED"},"",null,{},"MSCU7654321"]}',
    );
    expect(siblings).toEqual([
      { containerNumber: 'MSCU7654321', status: null },
      { containerNumber: 'MSCU9876543', status: 'LOADED' },
    ]);
  });

  test('the context keeps every field as sent, numbers as decimal text', () => {
    const { context } = exception('railDwell', '{"days":12.50,"nested":{"list":[1,true,null]}}');
    expect(context).toEqual({ days: '12.50', nested: { list: ['1', true, null] } });
  });

  test('an unknown name is unrecognised, and listed all the same', () => {
    const translated = message(
      'container.exceptions.updated',
      '{"containerId":"MSCU1234567","exceptionName":"customsExamDelay","context":{"days":3}}',
    );
    expect(translated).toMatchObject({
      state: 'unrecognised',
      reason: 'We have not met the exception "customsExamDelay".',
      facts: [{ data: { name: 'customsExamDelay', context: { days: '3' } } }],
    });
  });

  test('ports may be names or objects, and nonsense says nothing', () => {
    const { fields } = exception('railDwell', '{"originPort":"Shanghai","destinationPort":{"unlocode":7}}');
    expect(fields.originPort).toEqual({ name: 'Shanghai', unlocode: null });
    expect(fields.destinationPort).toEqual({ name: null, unlocode: '7' });
    expect(exception('railDwell', '{"originPort":[1]}').fields).not.toHaveProperty('originPort');
  });

  test.each([
    ['{"containerId":"MSCU1234567"}', 'data.exceptionName is missing.'],
    ['{"containerId":"MSCU1234567","exceptionName":{}}', 'data.exceptionName must be text.'],
    [
      '{"containerId":"MSCU1234567","exceptionName":"activeHold","context":[]}',
      'data.context must be an object.',
    ],
    [
      '{"containerId":"MSCU1234567","exceptionName":"activeHold","context":{"holds":"none"}}',
      'data.context.holds must be a list.',
    ],
    [
      '{"exceptionName":"activeHold","context":{}}',
      'data.containerId is missing, and no bill is named either.',
    ],
  ])('%s is quarantined: %s', (data, reason) => {
    expect(message('container.exceptions.updated', data)).toMatchObject({ state: 'quarantined', reason });
  });
});

describe('tracking and shipments', () => {
  test('a failure is read from its nested container and bill, inside its wrapper', () => {
    const translated = translate(readWebhookFixture('opentrack', 'container.tracking.failed'));
    expect(translated.event).toBe('container.tracking.failed');
    expect(translated.sentAt).toBe('2025-07-19T17:00:00.654Z');
    expect(factOf(translated)).toMatchObject({
      subject: { kind: 'container', key: 'CSQU3054383' },
      type: 'container-tracking-failed',
      data: { billNumber: 'MEDU1234567', reason: 'NOT_FOUND', referenceNumbers: ['PO-12345'] },
    });
  });

  test.each(['LIFECYCLE_COMPLETE', 'containerMovedToNewMbl'])('tracking stopped because of %s', (reason) => {
    const translated = message(
      'container.tracking.stopped',
      `{"containerId":"MSCU1234567","completionReason":"${reason}"}`,
    );
    expect(factOf(translated)).toMatchObject({ type: 'container-tracking-stopped', data: { reason } });
  });

  test('a shipment’s itinerary is about its bill, and names its containers', () => {
    const translated = translate(readWebhookFixture('opentrack', 'shipment.itinerary.updated'));
    expect(factOf(translated)).toMatchObject({
      subject: { kind: 'bill', key: 'MEDU1234567' },
      data: { about: 'itinerary', containerNumbers: ['CSQU3054383', 'MSKU6011672'] },
    });
  });
});

describe('the envelope', () => {
  test('a sentAt that cannot be read counts as none', () => {
    for (const sentAt of ['"yesterday"', '"2025-07-19"', '1752944400', 'null', '"2025-07-19T17:00:00"']) {
      const translated = translate(
        `{"event":"container.status.updated","data":{"containerId":"MSCU1234567"},"sentAt":${sentAt}}`,
      );
      expect(factOf(translated).sentAt).toBeNull();
    }
  });

  test('attempt fields may be text, and are nothing when they are nonsense', () => {
    const delivery = (attempt: string) =>
      translate(`{"event":"x","data":{},"deliveryAttempt":${attempt},"pendingRetries":4}`).deliveryAttempt;
    expect(['2', '"2"', '1e400', '-1', '1.5', '99999999999', '{}', 'null'].map(delivery)).toEqual([
      2,
      2,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('an event we have not met is unrecognised and states nothing', () => {
    expect(message('customs.isf.status.updated', '{}')).toMatchObject({
      state: 'unrecognised',
      event: 'customs.isf.status.updated',
      reason: 'We have not met the event "customs.isf.status.updated".',
      facts: [],
    });
    expect(message('constructor', '{}').state).toBe('unrecognised');
  });

  test.each(['{}', '{"event":null}', '{"event":""}', '{"event":7}', '{"body":{}}', '{"event":{},"data":{}}'])(
    '%s names no event and is quarantined',
    (body) => {
      expect(translate(body)).toMatchObject({
        state: 'quarantined',
        reason: 'event is missing.',
        event: null,
      });
    },
  );

  test('a retry with another sentAt is another fact of the same content', () => {
    const body = (sentAt: string) =>
      `{"event":"container.status.updated","data":{"containerId":"MSCU1234567"},"sentAt":"${sentAt}"}`;
    const [first, retry, same] = [
      '2025-07-19T17:00:00.000Z',
      '2025-07-19T17:30:00.000Z',
      '2025-07-19T17:00:00Z',
    ].map((at) => factOf(translate(body(at))));
    expect(retry?.contentKey).toBe(first?.contentKey);
    expect(retry?.id).not.toBe(first?.id);
    expect(same?.id).toBe(first?.id);
  });
});

test('an account, a word or a day we cannot read does not hide a hold', () => {
  const { state, facts } = message(
    'customs.entry.status.updated',
    `{"shipment":{"masterBillNumber":"MEDU1"},"account":["example.com"],"activities":
      [{"code":"1H","date":{"year":2025},"message":{},"releaseOrigin":[],"isHold":true}]}`,
  );
  expect(state).toBe('processed');
  expect(facts[0]?.data).toMatchObject({
    activities: [{ code: '1H', day: null, unreadableDay: '{"year":2025}', message: '', isHold: true }],
  });
});
