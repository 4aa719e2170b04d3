import { useTranslations } from 'next-intl';
import { type Address, toHref } from '#components/ui/address.ts';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { AuditEntry } from '#lib/domain/audit/audit-entry.ts';
import type { Translate } from '#lib/words/translate.ts';

interface AuditTableProps {
  entries: AuditEntry[];
  address: Address;
  sortedBy: string;
  reader: Reader;
}

/** The audit log, a change a row. */
export function AuditTable({ entries, address, sortedBy, reader }: AuditTableProps) {
  const t = useTranslations('audit');
  return (
    <DataTable
      caption={t('auditLog')}
      columns={toColumns(address, reader, t)}
      rows={entries}
      keyOf={({ seq }) => String(seq)}
      address={address}
      sortedBy={sortedBy}
    />
  );
}

function toColumns(address: Address, reader: Reader, t: Translate<'audit'>): Column<AuditEntry>[] {
  return [
    { name: 'seq', head: t('row'), numeric: true, cell: ({ seq }) => seq },
    {
      name: 'at',
      head: t('when'),
      cell: ({ at }) => (
        <span className="nowrap">
          <Moment at={at} reader={reader} />
        </span>
      ),
    },
    {
      name: 'actor',
      head: t('who'),
      cell: ({ actor, address: from }) => (
        <>
          <a href={toHref(address, { person: actor.id, cursor: null })}>{actor.name}</a>
          {actor.kind === 'person' ? null : <span className="quiet"> {toKindWords(actor.kind, t)}</span>}
          {from ? <p className="quiet">{t('fromAddress', { address: from })}</p> : null}
        </>
      ),
    },
    {
      name: 'action',
      head: t('did'),
      cell: ({ action }) => <a href={toHref(address, { action, cursor: null })}>{action}</a>,
    },
    {
      name: 'subject',
      head: t('toWhat'),
      cell: ({ subject }) => (
        <>
          <a className="identifier" href={toHref(address, { subject: subject.key, cursor: null })}>
            {subject.key}
          </a>
          <p className="quiet" lang="en" translate="no">
            {subject.kind}
          </p>
        </>
      ),
    },
    {
      name: 'change',
      head: t('beforeAfter'),
      roomy: true,
      cell: (entry) => <ChangeInWords before={entry.before} after={entry.after} />,
    },
    {
      name: 'hash',
      head: t('hash'),
      wideOnly: true,
      cell: ({ hash }) => (
        <code className="identifier" title={hash}>
          {hash.slice(0, 12)}
        </code>
      ),
    },
  ];
}

/** A kind that is not ours is shown as it was written. */
function toKindWords(kind: string, t: Translate<'audit'>): string {
  switch (kind) {
    case 'person':
    case 'api-key':
    case 'system':
    case 'external':
      return t(`actors.${kind}`);
    default:
      return kind;
  }
}

/** Only what is other after than before, in the names that the API has for it. */
function ChangeInWords({ before, after }: { before: unknown; after: unknown }) {
  const t = useTranslations('audit');
  const was = toFields(before);
  const is = toFields(after);
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name));
  if (names.length === 0) return <span className="quiet">{t('nothingElse')}</span>;
  return (
    <dl className="inline-facts" lang="en" translate="no">
      {names.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {was.has(name) ? (
              <>
                <s className="struck">{was.get(name)}</s>{' '}
              </>
            ) : null}
            {is.get(name) ?? t('gone')}
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
