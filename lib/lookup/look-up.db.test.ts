import { beforeAll, expect, test } from 'vitest';
import { Invalid } from '#lib/errors.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { readWebhookFixture } from '#lib/testing/webhook-fixtures.ts';
import { lookUp } from './look-up.ts';
import { toLookupRows, toTsv } from './to-lookup-rows.ts';

const access = toTestAccess();
const MRN = '26NLABCDEF12345671';
const HELD = [{ code: '1H', date: '2025-07-01', isHold: true }];

beforeAll(async () => {
  useTestSecrets();
  await sendMessage(
    'opentrack',
    toCustomsMessage('MEDULOOKUP1', '2025-07-02T08:00:00.000Z', HELD, {
      referenceNumbers: ['PO 88/77-66', 'SHARED-1'],
    }),
  );
  await sendMessage(
    'opentrack',
    toCustomsMessage('ZIMULOOKUP2', '2025-07-02T08:00:00.000Z', [], { referenceNumbers: ['SHARED-1'] }),
  );
  const box = readWebhookFixture('opentrack', 'container.exceptions.updated.demurrageDetected').toString();
  await sendMessage('opentrack', JSON.parse(box.replaceAll('MSCU1234567', 'MSCU1234566')));
  const { payload, ...created } = JSON.parse(readWebhookFixture('eaze', 'declaration.created').toString());
  await sendMessage('eaze', { ...created, payload: { ...payload, mrn: MRN } });
}, 300_000);

const look = async (text: string) => (await lookUp(access, text)).lines;

test('a list is answered line by line in its order, however its numbers are written', async () => {
  const lines = await look('medu-lookup 1\nNOBODY99\nPO 88/77-66\tMSCU 123456-6');
  expect(lines.map(({ text, matches }) => [text, matches.map(({ kind, id }) => `${kind} ${id}`)])).toEqual([
    ['medu-lookup 1', ['bill MEDULOOKUP1']],
    ['NOBODY99', []],
    ['PO 88/77-66', ['bill MEDULOOKUP1']],
    ['MSCU 123456-6', ['container MSCU1234566']],
  ]);
});

test('what stands under a number says its bucket, who holds it, and why it may not go', async () => {
  const [line] = await look('MEDULOOKUP1');
  expect(line?.matches).toEqual([
    {
      kind: 'bill',
      id: 'MEDULOOKUP1',
      state: 'held',
      holds: '1H (CBP)',
      bill: null,
      lastFreeDay: null,
      ready: null,
      why: 'No box of it is known.',
    },
  ]);
  const [box] = await look('MSCU1234566');
  expect(box?.matches[0]).toMatchObject({ ready: null, lastFreeDay: null });
  expect(box?.matches[0]?.why).toContain('No last free day is reported.');
});

test('a box of a held bill names what is open on its bill, apart from its own holds', async () => {
  await sendMessage('opentrack', toCustomsMessage('MEDULOOKUP3', '2025-07-02T08:00:00.000Z', HELD));
  const box = toContainerMessage('container.status.updated', 'TGHU7654329', '2025-07-02T09:00:00.000Z', {
    masterBillNumber: 'MEDULOOKUP3',
    status: 'DISCHARGED',
    holds: [],
  });
  await sendMessage('opentrack', box);
  const [line] = await look('TGHU7654329');
  expect(line?.matches[0]).toMatchObject({
    holds: null,
    ready: false,
    bill: {
      billNumber: 'MEDULOOKUP3',
      status: 'held',
      openHolds: [{ code: '1H', placedOn: '2025-07-01' }],
    },
  });
  expect(toTsv(toLookupRows(await look('TGHU7654329')))).toContain('\t1H (CBP)');
});

test('one reference may lead to several bills', async () => {
  const [line] = await look('shared 1');
  expect(line?.matches.map(({ id }) => id)).toEqual(['MEDULOOKUP1', 'ZIMULOOKUP2']);
});

test('a declaration is found by its LRN and its MRN', async () => {
  for (const number of ['LRN-IMPORT-9988A', MRN, '1024']) {
    const [line] = await look(number);
    expect(
      line?.matches.map(({ kind }) => kind),
      String(number),
    ).toContain('declaration');
  }
});

test('a mistyped container says what its check digit should be, and which known box may be meant', async () => {
  const [line] = await look('MSCU1234560');
  expect(line).toMatchObject({ unknown: true, hint: 'Check digit should be 6.', likely: ['MSCU1234566'] });
});

test('numbers in a sentence are found in it, and talk is left out', async () => {
  const lines = await look('Hi Ana, could you\nplease check MEDULOOKUP1 and (ZIMULOOKUP2)?\nThanks!');
  expect(lines.map(({ text }) => text)).toEqual(['MEDULOOKUP1', 'ZIMULOOKUP2']);
});

test('what is copied back has every line, and nothing that a sheet would run', async () => {
  const rows = toTsv(toLookupRows(await look('NOBODY99\nMEDULOOKUP1'))).split('\n');
  expect(rows).toEqual([
    'Pasted\tKind\tNumber\tState\tHolds\tLast free day\tReady\tWhy\tHolds of its bill',
    'NOBODY99\t\t\tnot known\t\t\t\t\t',
    'MEDULOOKUP1\tbill\tMEDULOOKUP1\theld\t1H (CBP)\t\t\tNo box of it is known.\t',
  ]);
  expect(toTsv([['=1+1']])).toBe("'=1+1");
});

test('another company knows nothing of it', async () => {
  const theirs = toTestAccess({ workspaceId: '00000000-0000-7000-8000-00000000000b' });
  expect((await lookUp(theirs, 'MEDULOOKUP1')).lines[0]?.unknown).toBe(true);
});

test('nothing in, nothing out; and too much is refused at once', async () => {
  expect(await look('')).toEqual([]);
  expect(await look('no numbers in here')).toEqual([]);
  await expect(look(Array.from({ length: 1_001 }, (_, n) => `NUMBER${n}`).join('\n'))).rejects.toThrow(
    Invalid,
  );
});
