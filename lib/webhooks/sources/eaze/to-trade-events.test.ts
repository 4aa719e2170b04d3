import { expect, test } from 'vitest';
import { listWebhookFixtures, readWebhookFixture } from '#lib/testing/webhook-fixtures.ts';
import { type TranslatedMessage, translateMessage } from '../../translate-message.ts';
import { eaze } from './source.ts';

const AT = '2026-06-23T12:00:00.000Z';

function translate(body: string | Uint8Array): TranslatedMessage {
  return translateMessage(eaze, Buffer.from(body), '01980000-0000-7000-8000-000000000001');
}

function message(event: string, payload: string): TranslatedMessage {
  return translate(`{"event":"${event}","payload":${payload}}`);
}

test.each(listWebhookFixtures('eaze'))('the sample $name is understood', ({ body }) => {
  expect(translate(body)).toMatchObject({ state: 'processed', reason: null, facts: [{ sentAt: null }] });
});

test.each([
  [
    'declaration.created',
    { about: 'created', rawStatus: 'new', commercialReference: 'UCR-88776655' },
    '12:00',
  ],
  ['declaration.status_updated', { about: 'status_updated', rawStatus: 'released' }, '12:05'],
  [
    'declaration.completed',
    {
      about: 'completed',
      rawStatus: 'completed',
      mrn: '26NL9876543210M123',
      customsClearedAt: '2026-06-23T12:10:00.000Z',
    },
    '12:15',
  ],
  [
    'declaration.invalidated',
    {
      about: 'invalidated',
      rawStatus: 'invalid',
      reason: 'Exporter request for cancellation before presentation.',
    },
    '12:20',
  ],
  ['declaration.error', { errorType: 'CUSTOMS_XML', lrn: 'LRN-IMPORT-9988A' }, '12:25'],
])('%s is dated by its business time', (event, data, clock) => {
  expect(translate(readWebhookFixture('eaze', event)).facts).toMatchObject([
    { subject: { kind: 'declaration', key: '1024' }, happenedAt: `2026-06-23T${clock}:00.000Z`, data },
  ]);
});

test('weights and prices of a shipment are kept as sent', () => {
  expect(translate(readWebhookFixture('eaze', 'shipment.updated')).facts).toMatchObject([
    {
      subject: { kind: 'shipment', key: '2048' },
      data: {
        about: 'updated',
        totalWeight: '1450.50',
        totalPrice: '25000.00',
        status: 'clearanceInProgress',
      },
    },
  ]);
});

test.each([
  ['1024', '1024'],
  ['"1024"', '1024'],
  ['" DECL-7 "', 'DECL-7'],
  ['98765432109876543210', '98765432109876543210'],
])('the declaration %s is %s', (raw, key) => {
  const translated = message(
    'declaration.status_updated',
    `{"declarationId":${raw},"status":"released","timestamp":"${AT}"}`,
  );
  expect(translated.facts).toMatchObject([{ subject: { key } }]);
});

test.each([
  ['1024.0', 'payload.declarationId must be a whole number or text.'],
  ['1e3', 'payload.declarationId must be a whole number or text.'],
  ['-1', 'payload.declarationId must be a whole number or text.'],
  ['""', 'payload.declarationId must be a number or text.'],
  ['null', 'payload.declarationId must be a number or text.'],
  ['{}', 'payload.declarationId must be a number or text.'],
  [`"${'9'.repeat(65)}"`, 'The declaration number is longer than 64 characters.'],
])('the declaration %s is none', (raw, reason) => {
  const translated = message(
    'declaration.status_updated',
    `{"declarationId":${raw},"status":"released","timestamp":"${AT}"}`,
  );
  expect(translated).toMatchObject({ state: 'quarantined', reason, facts: [] });
});

test.each([
  ['declaration.created', 'createdAt'],
  ['declaration.status_updated', 'timestamp'],
  ['declaration.completed', 'completedAt'],
  ['declaration.invalidated', 'invalidatedAt'],
  ['declaration.error', 'timestamp'],
])('%s without a readable %s is quarantined, for its order could only be guessed', (event, field) => {
  for (const time of [
    'null',
    '"2026-06-23"',
    '"2026-06-23T12:00:00"',
    '"2026-02-30T12:00:00Z"',
    '1782216000',
    '""',
  ]) {
    const payload = `{"declarationId":1,"status":"released","errorMessage":"x","${field}":${time}}`;
    expect(message(event, payload)).toMatchObject({
      state: 'quarantined',
      reason: `payload.${field} must be a date and time with its offset, such as 2026-06-23T12:00:00.000Z.`,
    });
  }
});

test('status and statusCode are the same field', () => {
  for (const field of ['status', 'statusCode']) {
    const payload = `{"declarationId":1,"${field}":" Released ","timestamp":"${AT}"}`;
    expect(message('declaration.status_updated', payload).facts).toMatchObject([
      { data: { rawStatus: 'Released' } },
    ]);
  }
});

test('a status that is missing is none when a declaration is created, and quarantined when that is all there is', () => {
  expect(message('declaration.created', `{"declarationId":1,"createdAt":"${AT}"}`).facts).toMatchObject([
    { data: { rawStatus: null } },
  ]);
  for (const status of ['null', '" "'])
    expect(
      message('declaration.status_updated', `{"declarationId":1,"status":${status},"timestamp":"${AT}"}`),
    ).toMatchObject({ state: 'quarantined', reason: 'payload.status is missing.' });
  expect(
    message('declaration.status_updated', `{"declarationId":1,"status":5,"timestamp":"${AT}"}`),
  ).toMatchObject({ state: 'quarantined', reason: 'payload.status must be text.' });
});

test('an error needs a type or a message', () => {
  const error = (fields: string) =>
    message('declaration.error', `{"declarationId":1,"timestamp":"${AT}"${fields}}`);
  expect(error(',"errorType":"INT_XML"').facts).toMatchObject([
    { data: { errorType: 'INT_XML', errorMessage: '' } },
  ]);
  expect(error(',"errorMessage":"No"').facts).toMatchObject([
    { data: { errorType: null, errorMessage: 'No' } },
  ]);
  expect(error('')).toMatchObject({ state: 'quarantined', reason: 'payload.errorMessage is missing.' });
});

test('a number of a shipment that is none says nothing', () => {
  const { facts } = message(
    'shipment.updated',
    `{"shipmentId":1,"updatedAt":"${AT}","totalWeight":"heavy","totalPrice":null}`,
  );
  expect(facts).toMatchObject([{ data: { totalPrice: null } }]);
  expect(facts[0]?.data).not.toMatchObject({ totalWeight: expect.anything() });
});

test('an event we have not met is unrecognised', () => {
  expect(message('declaration.archived', '{}')).toMatchObject({
    state: 'unrecognised',
    reason: 'We have not met the event "declaration.archived".',
    facts: [],
  });
});

test.each(['null', '[]', '"x"', '5'])('a payload of %s is quarantined', (payload) => {
  expect(message('declaration.created', payload)).toMatchObject({
    state: 'quarantined',
    reason: 'payload must be an object.',
  });
});

test('a payload may stand inside a body', () => {
  const inside = readWebhookFixture('eaze', 'declaration.created').toString();
  expect(translate(`{"body":${inside}}`)).toMatchObject({
    state: 'processed',
    contentKey: translate(inside).contentKey,
  });
});
