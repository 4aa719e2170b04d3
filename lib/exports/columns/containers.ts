import type { ContainerListItem, ContainerSummary, Ready } from '#lib/domain/containers/container.ts';
import { type ExportedColumn, toDay, toList, toNumber } from '../exported-cell.ts';

/** What a file says of a box. */
export const CONTAINER_FILE_COLUMNS: ExportedColumn<ContainerListItem>[] = [
  { name: 'number', head: 'Container', read: (box) => box.containerNumber },
  { name: 'ready', head: 'Ready', read: ({ ready }) => toReadyInWords(ready) },
  { name: 'bucket', head: 'Customs', read: (box) => box.bucket },
  { name: 'bill', head: 'Bill', read: (box) => box.billNumber },
  { name: 'status', head: 'Status', read: (box) => box.status },
  {
    name: 'holds',
    head: 'Own holds',
    read: ({ activeHolds }) =>
      activeHolds?.length === 0
        ? 'none'
        : toList(
            (activeHolds ?? []).map(({ type, code, meaning }) =>
              [type, code, meaning].filter(Boolean).join(' '),
            ),
          ),
  },
  {
    name: 'free',
    head: 'Last free day',
    read: ({ lastFreeDay }) => toDay(lastFreeDay.governing?.day ?? null),
  },
  { name: 'owed', head: 'Owed', read: ({ demurrage }) => toOwed(demurrage) },
  { name: 'port', head: 'Destination', read: (box) => box.destinationPort },
  { name: 'line', head: 'Line', read: (box) => box.scac },
  { name: 'origin', head: 'Origin', read: (box) => box.originPort },
  { name: 'owner', head: 'Owner', read: (box) => box.assignee },
  { name: 'note', head: 'Last note', read: (box) => box.lastNote?.text ?? null },
  { name: 'heard', head: 'Last heard', read: (box) => box.lastEventAt },
];

/** One amount is a number; two places are told apart in words, since no sum of theirs was sent. */
function toOwed({ owedAtPort, owedAtRail }: ContainerSummary['demurrage']) {
  if (owedAtPort !== null && owedAtRail !== null) return `${owedAtPort} at port; ${owedAtRail} at rail`;
  return toNumber(owedAtPort ?? owedAtRail);
}

/** Ready, or what stands in the way. */
export function toReadyInWords({ ready, gates }: Ready): string {
  if (ready) return 'ready';
  const refused = gates.filter(({ ok }) => ok === false);
  if (refused.length > 0) return `not ready: ${toList(refused.map(({ source }) => source))}`;
  return `unknown: ${toList(gates.filter(({ ok }) => ok === null).map(({ source }) => source))}`;
}
