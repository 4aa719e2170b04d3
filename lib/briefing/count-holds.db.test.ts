import { beforeAll, expect, test } from 'vitest';
import { ContainerQuery } from '#lib/containers/container-query.ts';
import { listContainers } from '#lib/containers/list-containers.ts';
import { BillQuery } from '#lib/customs/bill-query.ts';
import { listBills } from '#lib/customs/list-bills.ts';
import { ActingParty } from '#lib/domain/customs/who-acts.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import type { HoldsOfActor } from './briefing.ts';
import { countHoldsByActor } from './count-holds.ts';

useTestSecrets();

const access = toTestAccess();

let serial = 0;

function placeOnBill(bill: string, ...codes: string[]) {
  const activities = codes.map((code) => ({ code, date: '2026-07-12' }));
  return sendMessage('opentrack', toCustomsMessage(bill, '2026-07-12T08:00:00.000Z', activities));
}

function listOnBox(bill: string, ...kinds: [type: string, code: string | null][]) {
  serial += 1;
  const holds = kinds.map(([type, code]) => ({ type, code, reportedAt: '2026-07-12' }));
  const fields = { masterBillNumber: bill, status: 'DISCHARGED', holds };
  return sendMessage(
    'opentrack',
    toContainerMessage(
      'container.holds.updated',
      `HOLU${String(serial).padStart(7, '0')}`,
      '2026-07-12T09:00:00.000Z',
      fields,
    ),
  );
}

let counts: HoldsOfActor[];

beforeAll(async () => {
  await placeOnBill('CPSCBILL', 'MN', 'MR');
  await listOnBox('CPSCBILL', ['OTHER', 'MN']);
  await listOnBox('CPSCBILL', ['OTHER', 'mn - documents'], ['FREIGHT', 'MN']);
  await placeOnBill('CBPBILL', '1H', '7H');
  await listOnBox('CBPBILL', ['CUSTOMS', '1H'], ['CUSTOMS', null]);
  await listOnBox('CBPBILL', ['CUSTOMS', '5H'], ['TERMINAL', 'TMF'], ['TERMINAL', 'YARD']);
  await placeOnBill('FREEBILL', '1C');
  await listOnBox('FREEBILL', ['CARRIER', '1H'], ['USDA', null], ['CUSTOMS', 'ZQ']);
  await listOnBox('FREEBILL', ['OTHER', 'G5'], ['OTHER', 'WHAT'], ['SOMETHING NEW', '2O'], ['OTHER', '2O']);
  await sendMessage(
    'opentrack',
    toContainerMessage('container.status.updated', 'HOLU9999999', '2026-07-12T09:00:00.000Z', {
      masterBillNumber: 'FREEBILL',
      status: 'FULL_OUTGATED',
      holds: [{ type: 'FREIGHT', code: 'FD' }],
    }),
  );
  counts = await countHoldsByActor(access);
}, 300_000);

test('a hold of a bill that its boxes repeat is one hold; what is the box’s own is counted there', () => {
  expect(counts.map(({ actor, holds, bills, containers }) => [actor, holds, bills, containers])).toEqual([
    // 1H and 7H of the bill; 5H and ZQ of two boxes.
    ['cbp', 4, 1, 2],
    // MN and MR of one bill; G5, which the sender calls OTHER.
    ['other-agency', 3, 1, 1],
    ['line', 2, 0, 2],
    ['unknown', 2, 0, 1],
    ['terminal', 2, 0, 1],
    ['agriculture', 1, 0, 1],
    ['isf-filer', 1, 0, 1],
  ]);
});

test.each(ActingParty.options)('the lists that %s leads to hold exactly what was counted', async (actor) => {
  const count = counts.find((one) => one.actor === actor);
  const bills = await listBills(access, BillQuery.parse({ bucket: 'held', actor }));
  const boxes = await listContainers(access, ContainerQuery.parse({ heldBy: actor }));
  expect([bills.items.length, boxes.items.length]).toEqual([count?.bills ?? 0, count?.containers ?? 0]);
});
