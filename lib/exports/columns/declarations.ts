import type { TimedDeclaration } from '#lib/declarations/with-usual-stays.ts';
import { describeStatus } from '#lib/domain/declarations/describe-status.ts';
import type { LinkedCargoNumber } from '#lib/links/with-linked-cargo.ts';
import { type ExportedColumn, toList, toNumber } from '../exported-cell.ts';

/** What a file says of a declaration. */
export const DECLARATION_FILE_COLUMNS: ExportedColumn<TimedDeclaration & { linked: LinkedCargoNumber[] }>[] =
  [
    { name: 'lrn', head: 'LRN', read: ({ lrn, declarationId }) => lrn ?? declarationId },
    { name: 'status', head: 'Status', read: ({ status }) => status && describeStatus(status).label },
    { name: 'since', head: 'Since', read: (declaration) => declaration.statusSince },
    {
      name: 'usual',
      head: '9 in 10 within',
      read: ({ usual }) => usual && `${Math.round(usual.mostSeconds / 3600)} h`,
    },
    { name: 'mrn', head: 'MRN', read: (declaration) => declaration.mrn },
    {
      name: 'reference',
      head: 'Commercial reference',
      read: (declaration) => declaration.commercialReference,
    },
    {
      name: 'linked',
      head: 'Bill or containers',
      read: ({ linked }) =>
        toList(linked.map(({ id, state }) => (state === 'suggested' ? `${id} (suggested)` : id))),
    },
    { name: 'errors', head: 'Errors', read: (declaration) => toNumber(declaration.errorCount) },
    { name: 'lastEvent', head: 'Last event', read: (declaration) => declaration.lastEventAt },
    { name: 'id', head: 'Id', read: (declaration) => declaration.declarationId },
    { name: 'created', head: 'Created', read: (declaration) => declaration.createdAt },
    { name: 'cleared', head: 'Cleared', read: (declaration) => declaration.clearedAt },
    { name: 'owner', head: 'Owner', read: (declaration) => declaration.assignee },
    {
      name: 'note',
      head: 'Last note',
      read: ({ lastNote }) => lastNote && `${lastNote.text} (${lastNote.person})`,
    },
  ];
