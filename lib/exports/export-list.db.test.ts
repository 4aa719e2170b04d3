import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { AuditQuery } from '#lib/audit/audit-query.ts';
import { listAuditEntries } from '#lib/audit/list-audit-entries.ts';
import { ContainerQuery } from '#lib/containers/container-query.ts';
import { BillQuery } from '#lib/customs/bill-query.ts';
import { Forbidden, Invalid, NotFound } from '#lib/errors.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { sendMessage, toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { readWebhookFixture } from '#lib/testing/webhook-fixtures.ts';
import { recordSubjectAct } from '#lib/triage/record-subject-act.ts';
import { createView } from '#lib/views/create-view.ts';
import { NewView } from '#lib/views/saved-view.ts';
import { exportList } from './export-list.ts';
import { ExportQuery } from './export-query.ts';

const access = toTestAccess();
const MANY = 230;

beforeAll(async () => {
  useTestSecrets();
  for (let count = 0; count < MANY; count++) {
    const number = `EXPO${String(count).padStart(4, '0')}`;
    await sendMessage(
      'opentrack',
      toCustomsMessage(
        number,
        '2025-07-02T08:00:00.000Z',
        [{ code: '1H', date: '2025-07-01', isHold: true }],
        {
          bookingNumber: count === 7 ? '=HYPERLINK("http://x")' : null,
        },
      ),
    );
  }
  await sendMessage(
    'opentrack',
    readWebhookFixture('opentrack', 'container.exceptions.updated.demurrageDetected'),
  );
  await recordSubjectAct(
    access,
    { kind: 'bill', key: 'EXPO0003' },
    { action: 'note', note: '+31 10 1234 "call", please\nsoon' },
  );
}, 120_000);

async function readFile(query: object, filter: object = {}) {
  const { bytes } = await exportList(
    access,
    'customs',
    BillQuery.parse({ sort: 'billNumber', ...filter }),
    ExportQuery.parse(query),
  );
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return { bytes: Buffer.concat(parts), parts };
}

test('a file holds all rows of the list in its order, beyond any page', async () => {
  const { bytes } = await readFile({ columns: 'bill,heldSince', heading: 'false' }, { q: 'EXPO' });
  const lines = bytes.toString('utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(MANY + 1);
  expect(lines[0]).toBe('\uFEFFBill,Held since');
  expect(lines[1]).toBe('EXPO0000,2025-07-01');
  expect(lines.at(-1)).toBe(`EXPO0${MANY - 1},2025-07-01`);
});

test('the file says which view it is, by which filter and order, as of when and for whom', async () => {
  const view = await createView(access, NewView.parse({ list: 'customs', name: 'Exams, mine' }));
  const { bytes } = await readFile({ view: view.id, columns: 'bill' }, { code: '1H' });
  const text = bytes.toString('utf8');
  expect(text).toContain('View,"Exams, mine"\r\n');
  expect(text).toContain('Filter,code 1H\r\n');
  expect(text).toContain('Order,billNumber\r\n');
  expect(text).toContain(`As of,${access.now}\r\nBy,Test\r\n`);
});

test('a column stands where it was asked for, and what a spreadsheet would run is text', async () => {
  const { bytes } = await readFile(
    { columns: 'note,bill,booking', heading: 'false' },
    { bills: 'EXPO0003,EXPO0007' },
  );
  expect(bytes.toString('utf8')).toBe(
    `\uFEFFLast note,Bill,Booking\r\n"'+31 10 1234 ""call"", please\nsoon (Test)",EXPO0003,\r\n,EXPO0007,"'=HYPERLINK(""http://x"")"\r\n`,
  );
});

test('a workbook keeps days as days, amounts as sent, and text as text', async () => {
  const { bytes } = await exportList(
    access,
    'containers',
    ContainerQuery.parse({}),
    ExportQuery.parse({ format: 'xlsx', columns: 'number,owed', heading: 'false' }),
  );
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  const files = unzipSync(Buffer.concat(parts));
  expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(
    /<c r="A2" t="inlineStr"><is><t xml:space="preserve">MSCU\d{7}<\/t><\/is><\/c><c r="B2" s="4"><v>\d+\.\d\d<\/v><\/c>/,
  );
  const { bytes: bills } = await readFile(
    { format: 'xlsx', columns: 'bill,heldSince,booking', heading: 'false' },
    { bills: 'EXPO0007' },
  );
  const sheet = strFromU8(unzipSync(bills)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<c r="B2" s="1"><v>45839</v></c>');
  expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK("http://x")</t>');
  expect(sheet).not.toContain('<f>');
});

test('a file is sent while it is read', async () => {
  const { parts } = await readFile({ columns: 'bill' }, { q: 'EXPO' });
  expect(parts.length).toBeGreaterThan(3);
});

test('columns that a list does not have are refused by name, and so are views of others', async () => {
  await expect(readFile({ columns: 'bill,bogus' })).rejects.toThrow(Invalid);
  await expect(readFile({ view: '00000000-0000-7000-8000-00000000000b' })).rejects.toThrow(NotFound);
});

test('whoever is limited does not take lists with them that cannot be limited', async () => {
  const cleo = await addPerson('Cleo Ward', 'broker', { scope: { accounts: ['ACME'], bills: [] } });
  await expect(exportList(cleo, 'shipments', {}, ExportQuery.parse({}))).rejects.toThrow(Forbidden);
});

test('that a list was taken along stands in the audit log', async () => {
  await readFile({ columns: 'bill,owed', format: 'xlsx' }, { code: '7H' });
  const { items } = await listAuditEntries(access, AuditQuery.parse({}));
  expect(items[0]).toMatchObject({
    action: 'list.export',
    subject: { kind: 'list', key: 'customs' },
    after: { format: 'xlsx', columns: ['bill', 'owed'], filter: { code: '7H' } },
  });
});
