import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LastHeard } from '#components/frame/sender-health.tsx';
import { ChooseAll } from '#components/triage/choose-all.tsx';
import { LaneDrag } from '#components/triage/lane-drag.tsx';
import { TriageDesk } from '#components/triage/triage-desk.tsx';
import { toHref } from '#components/ui/address.ts';
import { arrangeColumns } from '#components/ui/arrange-columns.ts';
import { Empty } from '#components/ui/empty.tsx';
import { NewsLine } from '#components/ui/news-line.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import type {
  ContainerExceptionCounts,
  ContainerExceptionState,
} from '#lib/domain/exceptions/container-exception.ts';
import { ContainerExceptionQuery, ExceptionCardQuery } from '#lib/exceptions/container-exception-query.ts';
import { countContainerExceptions } from '#lib/exceptions/count-container-exceptions.ts';
import { listContainerExceptions } from '#lib/exceptions/list-container-exceptions.ts';
import { listExceptionCards } from '#lib/exceptions/list-exception-cards.ts';
import { listSenderHealth } from '#lib/feeds/list-sender-health.ts';
import { readQuery } from '#lib/lists/read-query.ts';
import { findChangeVersions } from '#lib/live/find-change-versions.ts';
import { listMembers } from '#lib/triage/find-members.ts';
import { findWatched } from '#lib/triage/find-watched.ts';
import { ClientWords } from '../../client-words.tsx';
import { ListTools } from '../list-tools/list-tools.tsx';
import { OwnLinks } from '../list-tools/own-links.tsx';
import { readListAddress } from '../list-tools/read-list-address.ts';
import { toBulkFilter } from '../list-tools/to-bulk-filter.ts';
import { toNewsAddress } from '../list-tools/to-news-address.ts';
import { may } from '../may.ts';
import type { SearchParams } from '../page-address.ts';
import { readReader } from '../read-reader.ts';
import { ExceptionFilters } from './exception-filters.tsx';
import { ExceptionLanes } from './exception-lanes.tsx';
import { ExceptionStrip } from './exception-strip.tsx';
import { ExceptionTable, toExceptionColumns } from './exception-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exceptions');
  return { title: t('title') };
}

const CARDS_A_LANE = '20';

/** What presses on containers: as a board with one card a box, or as a table with one row an exception. */
export default async function ExceptionsPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess();
  const since = await findChangeVersions(access.workspaceId);
  const place = await readListAddress(access, 'exceptions', toForm(await searchParams));
  const { address } = place;
  const table = address.params.form === 'table';
  const query = readQuery(ContainerExceptionQuery, address.params);
  const canAct = may(access, '/api/v1/exceptions/[id]/[act]');
  const [t, reader, board, page, members, counts] = await Promise.all([
    getTranslations(),
    readReader(access),
    listExceptionCards(access, readQuery(ExceptionCardQuery, { limit: CARDS_A_LANE, ...address.params })),
    table ? listContainerExceptions(access, query) : null,
    canAct ? listMembers(access.workspaceId) : [],
    table && canAct ? countContainerExceptions(access, query) : null,
  ]);
  const matching = counts && {
    count: toMatching(counts, query.state),
    filter: new URLSearchParams(toBulkFilter(query)).toString(),
  };
  const empty =
    page === null ? board.lanes.every(({ cards }) => cards.length === 0) : page.items.length === 0;
  const cards = board.lanes.flatMap((lane) => lane.cards);
  const shown = [...new Set((page?.items ?? cards).map(({ containerNumber }) => containerNumber))];
  const watched = await findWatched(access, 'container', canAct ? shown : []);
  const columns = arrangeColumns(toExceptionColumns(reader, canAct, watched, t), address.params.columns);
  return (
    <>
      <PageHeader title={t('exceptions.title')} reader={reader} />
      <ExceptionStrip strip={board.strip} address={address} pressing={query.pressing} reader={reader} />
      <TabLinks
        label={t('exceptions.form.label')}
        tabs={[
          {
            name: 'board',
            label: t('exceptions.form.board'),
            icon: 'exception',
            href: toHref(address, { form: null, state: null, sort: null }),
            selected: !table,
          },
          {
            name: 'table',
            label: t('exceptions.form.table'),
            icon: 'bill',
            href: toHref(address, { form: 'table' }),
            selected: table,
          },
        ]}
      />
      <ListTools {...place} access={access} columns={table ? columns : null} query={query}>
        <OwnLinks address={address} filter={query} />
        {matching && matching.count > 0 ? (
          <ChooseAll count={matching.count} look="button button--outline button--sm" />
        ) : null}
      </ListTools>
      <ExceptionFilters address={address} query={query} table={table} />
      <NewsLine
        kinds={['exceptions', 'containers', 'bills']}
        since={since}
        ask={toNewsAddress('/api/v1/exceptions/news', query, reader.now, shown)}
      />
      {empty ? (
        <Empty icon="cleared">
          {t('exceptions.none')}{' '}
          <LastHeard senders={await listSenderHealth(access)} source="opentrack" reader={reader} />
        </Empty>
      ) : page === null ? (
        <ExceptionLanes
          lanes={board.lanes}
          address={address}
          reader={reader}
          canAct={canAct}
          watched={watched}
        />
      ) : (
        <ExceptionTable
          exceptions={page.items}
          address={address}
          sortedBy={query.sort}
          canAct={canAct}
          columns={columns.shown}
          density={place.density}
        />
      )}
      {canAct ? (
        <ClientWords further={['triage']}>
          {page === null ? <LaneDrag /> : null}
          <TriageDesk
            members={members.map(({ name }) => name)}
            self={access.actor.name}
            matching={matching ?? undefined}
          />
        </ClientWords>
      ) : null}
      {page === null ? null : (
        <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
      )}
    </>
  );
}

function toMatching(counts: ContainerExceptionCounts, state: ContainerExceptionState | undefined): number {
  return state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** An address from before views were kept: `view=table` is the form of the page, not a view. */
function toForm({ view, ...search }: Awaited<SearchParams>): Awaited<SearchParams> {
  return view === 'table' ? { ...search, form: 'table' } : view === undefined ? search : { ...search, view };
}
