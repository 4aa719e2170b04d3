import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
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
import type { Translate } from '#lib/words/translate.ts';
import { type SearchParams, toAddress } from '../../page-address.ts';
import { readReader } from '../../read-reader.ts';
import { DeclarationTabs } from '../declaration-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('declarations');
  return { title: t('errorsTitle') };
}

/** What goes wrong with declarations, grouped: the same slip in nine declarations is one thing to mend. */
export default async function DeclarationErrorsPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess('/declarations/errors');
  const address = toAddress('/declarations/errors', await searchParams);
  const [t, reader, counts, page] = await Promise.all([
    getTranslations(),
    readReader(access),
    countDeclarations(access),
    listDeclarationErrorGroups(access, readQuery(DeclarationErrorGroupQuery, address.params)),
  ]);
  return (
    <>
      <PageHeader title={t('declarations.title')} reader={reader} />
      <DeclarationTabs address={{ path: '/declarations', params: {} }} counts={counts} selected="errors" />
      {page.items.length === 0 ? (
        <Empty icon="cleared">
          {t('declarations.errorList.nothing')}{' '}
          <LastHeard senders={await listSenderHealth(access)} source="eaze" reader={reader} />
        </Empty>
      ) : (
        <DataTable
          caption={t('declarations.errorList.caption')}
          columns={toColumns(reader, t)}
          rows={page.items}
          keyOf={(group) => `${group.errorType} ${group.pattern}`}
        />
      )}
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}

const SHOWN_DECLARATIONS = 5;

function toColumns(reader: Reader, t: Translate): Column<DeclarationErrorGroup>[] {
  return [
    {
      name: 'sample',
      head: t('declarations.errorList.error'),
      cell: ({ title, count, declarations }) => (
        <>
          <strong className="hold-words">{title}</strong>{' '}
          <span className="quiet nowrap">{t('declarations.errorList.often', { count, declarations })}</span>
        </>
      ),
    },
    {
      name: 'type',
      head: t('declarations.errorList.type'),
      cell: (group) => group.errorType ?? <span className="quiet">{t('cargo.absent.notSaid')}</span>,
    },
    {
      name: 'declarations',
      head: t('declarations.errorList.declarations'),
      cell: ({ errorType, pattern, declarations, declarationIds, lrns }) => (
        <span className="reference-list">
          {declarationIds.slice(0, SHOWN_DECLARATIONS).map((id) => (
            <a key={id} className="source-link identifier" href={`/declarations/${encodeURIComponent(id)}`}>
              {lrns[id] ?? id}
            </a>
          ))}
          {declarations > SHOWN_DECLARATIONS ? (
            <a className="source-link" href={toListHref(errorType, pattern)}>
              {t('declarations.errorList.more', { count: declarations - SHOWN_DECLARATIONS })}
            </a>
          ) : null}
        </span>
      ),
    },
    {
      name: 'first',
      head: t('declarations.errorList.first'),
      wideOnly: true,
      cell: (group) => (
        <span className="nowrap">
          <Moment at={group.firstAt} reader={reader} />
        </span>
      ),
    },
    {
      name: 'last',
      head: t('declarations.errorList.last'),
      cell: (group) => (
        <span className="nowrap">
          <Moment at={group.lastAt} reader={reader} />
        </span>
      ),
    },
  ];
}

/** All declarations that met an error of a kind. */
function toListHref(errorType: string | null, errorPattern: string): string {
  return `/declarations?${new URLSearchParams({ group: 'all', ...(errorType ? { errorType } : {}), errorPattern })}`;
}
