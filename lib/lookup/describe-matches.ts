import type { Access } from '#lib/auth/access.ts';
import { findContainers } from '#lib/containers/find-containers.ts';
import { BillQuery } from '#lib/customs/bill-query.ts';
import { listBills } from '#lib/customs/list-bills.ts';
import { findDeclarations } from '#lib/declarations/find-declarations.ts';
import type { ContainerSummary, Ready } from '#lib/domain/containers/container.ts';
import type { BillListItem } from '#lib/domain/customs/bill-list-item.ts';
import type { DeclarationSummary } from '#lib/domain/declarations/declaration.ts';
import { describeStatus } from '#lib/domain/declarations/describe-status.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import type { Known } from './find-known.ts';
import type { LookupMatch } from './lookup.ts';
import { toOpenHoldsInWords } from './to-open-holds-in-words.ts';

/** The list of bills shows so many at once. */
const BILLS_AT_ONCE = 200;

/** Reads all that is known under the numbers of a list at once, and tells of each number what is under it. */
export async function describeMatches(access: Access, known: Known): Promise<(key: string) => LookupMatch[]> {
  const billNumbers = [...new Set([...known.bills.values()].flat())];
  const declarationIds = [...new Set([...known.declarations.values()].flat())];
  const [containers, declarations] = await Promise.all([
    findContainers(access, { numbers: [...known.containers], bills: billNumbers }),
    findDeclarations(access, declarationIds),
  ]);
  const ofBoxes = containers.flatMap(({ billNumber }) => billNumber ?? []);
  const bills = await findBills(access, [...new Set([...billNumbers, ...ofBoxes])]);
  const newest = new Map(containers.toReversed().map((box) => [box.containerNumber, box]));
  return (key) => [
    ...[newest.get(key)].flatMap((box) => (box && known.containers.has(key) ? [toBoxMatch(box, bills)] : [])),
    ...(known.bills.get(key) ?? []).flatMap((number) => {
      const bill = bills.get(number);
      return bill
        ? [
            toBillMatch(
              bill,
              containers.filter(({ billNumber }) => billNumber === number),
            ),
          ]
        : [];
    }),
    ...(known.declarations.get(key) ?? []).flatMap((id) => {
      const declaration = declarations.get(id);
      return declaration ? [toDeclarationMatch(declaration)] : [];
    }),
  ];
}

async function findBills(access: Access, numbers: string[]): Promise<Map<string, BillListItem>> {
  const bills = new Map<string, BillListItem>();
  for (let start = 0; start < numbers.length; start += BILLS_AT_ONCE) {
    const some = numbers.slice(start, start + BILLS_AT_ONCE);
    const query = { ...BillQuery.parse({ limit: BILLS_AT_ONCE, sort: 'billNumber' }), bills: some };
    for (const bill of (await listBills(access, query)).items) bills.set(bill.billNumber, bill);
  }
  return bills;
}

function toBoxMatch(box: ContainerSummary, bills: ReadonlyMap<string, BillListItem>): LookupMatch {
  const bill = box.billNumber === null ? undefined : bills.get(box.billNumber);
  const holds = box.activeHolds?.map(({ type, code }) => [type, code].filter(Boolean).join(' ')).join('; ');
  return {
    kind: 'container',
    id: box.containerNumber,
    state: box.bucket,
    holds: holds || null,
    bill: bill ? { billNumber: bill.billNumber, status: bill.status, openHolds: bill.openHolds } : null,
    lastFreeDay: box.lastFreeDay.governing?.day ?? null,
    ...toReady(box.ready),
  };
}

function toBillMatch(bill: BillListItem, boxes: ContainerSummary[]): LookupMatch {
  const going = boxes.filter(({ ready }) => ready.ready).length;
  return {
    kind: 'bill',
    id: bill.billNumber,
    state: bill.bucket,
    holds: toOpenHoldsInWords(bill.openHolds),
    bill: null,
    lastFreeDay: bill.lastFreeDay?.day ?? null,
    ready: boxes.length === 0 ? null : going === boxes.length,
    why:
      boxes.length === 0
        ? sentence('lookupAnswer.noBox')
        : sentence('lookupAnswer.boxesReady', { count: going, otherCount: boxes.length }),
  };
}

function toDeclarationMatch({ declarationId, group, status }: DeclarationSummary): LookupMatch {
  return {
    kind: 'declaration',
    id: declarationId,
    state: group,
    holds: status && describeStatus(status).label,
    bill: null,
    lastFreeDay: null,
    ready: null,
    why:
      status && sentence('lookupAnswer.declaration', { declarationStatus: describeStatus(status).sentence }),
  };
}

/** Ready, or the gates that stand in the way: those that are shut before those of which nothing is known. */
function toReady({ ready, gates }: Ready): Pick<LookupMatch, 'ready' | 'why'> {
  if (ready) return { ready, why: null };
  const shut = gates.filter(({ ok }) => ok === false);
  const shown = shut.length > 0 ? shut : gates.filter(({ ok }) => ok === null);
  return { ready: shut.length > 0 ? false : null, why: shown.map(({ source }) => source).join(' ') };
}
