import type { Metadata } from 'next';
import { LastHeard } from '#components/frame/sender-health.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { countDeclarations } from '#lib/declarations/count-declarations.ts';
import { DeclarationErrorGroupQuery } from '#lib/declarations/declaration-query.ts';
import { listDeclarationErrorGroups } from '#lib/declarations/list-declaration-error-groups.ts';
import type { DeclarationErrorGroup } from '#lib/domain/declarations/declaration.ts';
import { listSenderHealth } from '#lib/feeds/list-sender-health.ts';
import { readQuery } from '#lib/lists/read-query.ts';
import { type SearchParams, toAddress } from '../../page-address.ts';
import { readReader } from '../../read-reader.ts';
import { DeclarationTabs } from '../declaration-tabs.tsx';

export const metadata: Metadata = { title: 'Declaration errors' };

/** What goes wrong with declarations, grouped: the same slip in nine declarations is one thing to mend. */
export default async function DeclarationErrorsPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess('/declarations/errors');
  const address = toAddress('/declarations/errors', await searchParams);
  const [reader, counts, page] = await Promise.all([
    readReader(access),
    countDeclarations(access),
    listDeclarationErrorGroups(access, readQuery(DeclarationErrorGroupQuery, address.params)),
  ]);
  return (
    <>
      <PageHeader title="Declarations" reader={reader} />
      <DeclarationTabs address={{ path: '/declarations', params: {} }} counts={counts} selected="errors" />
      {page.items.length === 0 ? (
        <Empty icon="cleared">
          No declaration ever met an error.{' '}
          <LastHeard senders={await listSenderHealth(access)} source="eaze" reader={reader} />
        </Empty>
      ) : (
        <DataTable
          caption="Errors of declarations, most frequent first"
          columns={toColumns(reader)}
          rows={page.items}
          keyOf={(group) => `${group.errorType} ${group.pattern}`}
        />
      )}
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}

const SHOWN_DECLARATIONS = 5;

function toColumns(reader: Reader): Column<DeclarationErrorGroup>[] {
  return [
    { name: 'sample', head: 'Error', cell: (group) => <span className="hold-words">{group.sample}</span> },
    {
      name: 'type',
      head: 'Type',
      cell: (group) => group.errorType ?? <span className="quiet">not said</span>,
    },
    { name: 'count', head: 'Times', numeric: true, cell: (group) => `×${group.count}` },
    {
      name: 'declarations',
      head: 'In declarations',
      cell: ({ declarations, declarationIds }) => (
        <>
          {declarationIds.slice(0, SHOWN_DECLARATIONS).map((id) => (
            <a key={id} className="source-link identifier" href={`/declarations/${encodeURIComponent(id)}`}>
              {id}
            </a>
          ))}
          {declarations > SHOWN_DECLARATIONS ? <span className="quiet"> of {declarations}</span> : null}
        </>
      ),
    },
    {
      name: 'first',
      head: 'First',
      wideOnly: true,
      cell: (group) => (
        <span className="nowrap">
          <Moment at={group.firstAt} reader={reader} />
        </span>
      ),
    },
    {
      name: 'last',
      head: 'Last',
      cell: (group) => (
        <span className="nowrap">
          <Moment at={group.lastAt} reader={reader} />
        </span>
      ),
    },
  ];
}
