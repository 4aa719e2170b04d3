import { type Address, toHref } from '#components/ui/address.ts';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { AuditEntry } from '#lib/domain/audit/audit-entry.ts';

interface AuditTableProps {
  entries: AuditEntry[];
  address: Address;
  sortedBy: string;
  reader: Reader;
}

/** The audit log, a change a row. */
export function AuditTable({ entries, address, sortedBy, reader }: AuditTableProps) {
  return (
    <DataTable
      caption="Audit log"
      columns={toColumns(address, reader)}
      rows={entries}
      keyOf={({ seq }) => String(seq)}
      address={address}
      sortedBy={sortedBy}
    />
  );
}

function toColumns(address: Address, reader: Reader): Column<AuditEntry>[] {
  return [
    { name: 'seq', head: 'Row', numeric: true, cell: ({ seq }) => seq },
    {
      name: 'at',
      head: 'When',
      cell: ({ at }) => (
        <span className="nowrap">
          <Moment at={at} reader={reader} />
        </span>
      ),
    },
    {
      name: 'actor',
      head: 'Who',
      cell: ({ actor, address: from }) => (
        <>
          <a href={toHref(address, { person: actor.id, cursor: null })}>{actor.name}</a>
          {actor.kind === 'person' ? null : <span className="quiet"> {actor.kind}</span>}
          {from ? <p className="quiet">from {from}</p> : null}
        </>
      ),
    },
    {
      name: 'action',
      head: 'Did',
      cell: ({ action }) => <a href={toHref(address, { action, cursor: null })}>{action}</a>,
    },
    {
      name: 'subject',
      head: 'To what',
      cell: ({ subject }) => (
        <>
          <a className="identifier" href={toHref(address, { subject: subject.key, cursor: null })}>
            {subject.key}
          </a>
          <p className="quiet">{subject.kind}</p>
        </>
      ),
    },
    {
      name: 'change',
      head: 'Before and after',
      roomy: true,
      cell: (entry) => <ChangeInWords before={entry.before} after={entry.after} />,
    },
    {
      name: 'hash',
      head: 'Hash',
      wideOnly: true,
      cell: ({ hash }) => (
        <code className="identifier" title={hash}>
          {hash.slice(0, 12)}
        </code>
      ),
    },
  ];
}

/** Only what is other after than before. */
function ChangeInWords({ before, after }: { before: unknown; after: unknown }) {
  const was = toFields(before);
  const is = toFields(after);
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name));
  if (names.length === 0) return <span className="quiet">nothing else changed</span>;
  return (
    <dl className="inline-facts">
      {names.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {was.has(name) ? (
              <>
                <s className="struck">{was.get(name)}</s>{' '}
              </>
            ) : null}
            {is.get(name) ?? 'gone'}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function toFields(value: unknown): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object') return new Map([['value', String(value)]]);
  return new Map(
    Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([name, each]) => [name, typeof each === 'object' ? JSON.stringify(each) : String(each)]),
  );
}
