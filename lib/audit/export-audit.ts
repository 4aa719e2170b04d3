import type { Access } from '#lib/auth/access.ts';
import type { AuditEntry } from '#lib/domain/audit/audit-entry.ts';
import { toCsvLine } from '#lib/lists/to-csv-line.ts';
import type { AuditFilter } from './audit-query.ts';
import { listAuditEntries } from './list-audit-entries.ts';

const ROWS_A_PAGE = 200;

const COLUMNS: readonly [head: string, read: (entry: AuditEntry) => string | number | null][] = [
  ['seq', ({ seq }) => seq],
  ['at', ({ at }) => at],
  ['actor kind', ({ actor }) => actor.kind],
  ['actor id', ({ actor }) => actor.id],
  ['actor', ({ actor }) => actor.name],
  ['action', ({ action }) => action],
  ['subject kind', ({ subject }) => subject.kind],
  ['subject', ({ subject }) => subject.key],
  ['before', ({ before }) => (before === null ? null : JSON.stringify(before))],
  ['after', ({ after }) => (after === null ? null : JSON.stringify(after))],
  ['request', ({ requestId }) => requestId],
  ['address', ({ address }) => address],
  ['previous hash', ({ prevHash }) => prevHash],
  ['hash', ({ hash }) => hash],
];

/** The entries of a filter, oldest first, as lines of text, a page at a time: memory does not grow with the log. */
export async function* exportAudit(
  access: Access,
  filter: AuditFilter,
  format: 'csv' | 'ndjson',
): AsyncGenerator<string> {
  if (format === 'csv') yield toCsvLine(COLUMNS.map(([head]) => head));
  let cursor: string | undefined;
  do {
    const page = await listAuditEntries(access, { ...filter, sort: 'seq', limit: ROWS_A_PAGE, cursor });
    const lines = page.items.map((entry) =>
      format === 'csv' ? toCsvLine(COLUMNS.map(([, read]) => read(entry))) : `${JSON.stringify(entry)}\n`,
    );
    yield lines.join('');
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
