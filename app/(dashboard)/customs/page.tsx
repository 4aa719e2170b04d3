import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BUCKET_LOOKS } from '#components/customs/bill-status.tsx';
import { LastHeard } from '#components/frame/sender-health.tsx';
import { toHref } from '#components/ui/address.ts';
import { arrangeColumns } from '#components/ui/arrange-columns.ts';
import { DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { NewsLine } from '#components/ui/news-line.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { findCollisions, findPastFreeTime } from '#lib/briefing/find-containers-at-risk.ts';
import { BillQuery } from '#lib/customs/bill-query.ts';
import { countBills } from '#lib/customs/count-bills.ts';
import { findMorningCounts } from '#lib/customs/find-morning-counts.ts';
import { listBills } from '#lib/customs/list-bills.ts';
import { withClearance } from '#lib/customs/with-clearance.ts';
import { BillBucket } from '#lib/domain/customs/bill.ts';
import type { BillListItem } from '#lib/domain/customs/bill-list-item.ts';
import { listSenderHealth } from '#lib/feeds/list-sender-health.ts';
import { readQuery } from '#lib/lists/read-query.ts';
import { findChangeVersions } from '#lib/live/find-change-versions.ts';
import { listMembers } from '#lib/triage/find-members.ts';
import { findNews } from '#lib/triage/find-news.ts';
import { BulkMenu } from '../list-tools/bulk-menu.tsx';
import { ListTools } from '../list-tools/list-tools.tsx';
import { OwnLinks } from '../list-tools/own-links.tsx';
import { readListAddress } from '../list-tools/read-list-address.ts';
import { SeenButton } from '../list-tools/seen-button.tsx';
import { toBulkFilter } from '../list-tools/to-bulk-filter.ts';
import { toNewsAddress } from '../list-tools/to-news-address.ts';
import { withChooser } from '../list-tools/with-chooser.tsx';
import { withNews } from '../list-tools/with-news.tsx';
import { may } from '../may.ts';
import type { SearchParams } from '../page-address.ts';
import { withPeek } from '../peek/with-peek.tsx';
import { readReader } from '../read-reader.ts';
import { AskBroker } from './ask-broker.tsx';
import { toBillColumns } from './bill-columns.tsx';
import { BillFilters } from './bill-filters.tsx';
import { BillPeek } from './bill-peek.tsx';
import { MoneyStrip } from './money-strip.tsx';
import { SplitBills } from './split-bills.tsx';
import { toHoldListFilter } from './to-hold-list-filter.ts';
import { toMorningNote } from './to-morning-note.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customs');
  return { title: t('title') };
}

/** Held versus cleared: the four buckets of bills. Without a bucket in the address the held ones are shown. */
export default async function CustomsPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess();
  const since = await findChangeVersions(access.workspaceId);
  const place = await readListAddress(access, 'customs', await searchParams);
  const { address } = place;
  const asked = readQuery(BillQuery, address.params);
  const all = address.params.bucket === 'all';
  const isSplit = address.params.layout === 'split';
  const query = { ...asked, bucket: all || isSplit ? undefined : (asked.bucket ?? 'held') };
  const canAct = may(access, '/api/v1/bills/bulk');
  const [t, reader, counts, morning, page, past, collisions, members] = await Promise.all([
    getTranslations(),
    readReader(access),
    countBills(access, query),
    // Of a part of the bills nobody knows how many there were.
    isNarrowed(query) ? null : findMorningCounts(access),
    isSplit
      ? { items: [], nextCursor: null }
      : listBills(access, query).then((found) => withClearance(access, found)),
    findPastFreeTime(access),
    findCollisions(access, COSTS_WITHIN_DAYS),
    canAct ? listMembers(access.workspaceId) : [],
  ]);
  const news = await findNews(
    access,
    'bill',
    page.items.map(({ billNumber }) => billNumber),
  );
  const mayAsk = may(access, '/api/v1/shares');
  const columns = arrangeColumns(toBillColumns(query.bucket, reader, t), address.params.columns);
  const shown = withPeek(withNews(columns.shown, toNumber, news), address, toNumber);
  const total = BillBucket.options.reduce((sum, bucket) => sum + counts[bucket], 0);
  return (
    <>
      <PageHeader title={t('customs.title')} reader={reader} />
      <MoneyStrip boxes={[...past.items, ...collisions.items]} reader={reader} />
      <TabLinks
        label={t('customs.buckets')}
        tabs={[
          ...BillBucket.options.map((bucket) => ({
            name: bucket,
            label: t(`codes.bucket.${bucket}.label`),
            icon: BUCKET_LOOKS[bucket].icon,
            tone: BUCKET_LOOKS[bucket].tone,
            count: counts[bucket],
            note: toMorningNote(bucket, { morning, counts, timeZone: access.timeZone }, reader, t),
            href: toHref(address, { bucket, sort: null, layout: null }),
            selected: query.bucket === bucket,
          })),
          {
            name: 'all',
            label: t('customs.all'),
            count: total,
            href: toHref(address, { bucket: 'all', sort: null, layout: null }),
            selected: all && !isSplit,
          },
          {
            name: 'split',
            label: t('customs.sideBySide'),
            href: toHref(address, { bucket: null, sort: null, layout: 'split' }),
            selected: isSplit,
          },
        ]}
      />
      <ListTools {...place} access={access} columns={isSplit ? null : columns} query={query}>
        <OwnLinks address={address} filter={query} />
        {canAct && !isSplit ? (
          <BulkMenu
            action="/api/v1/bills/bulk"
            noun="bills"
            matching={query.bucket ? counts[query.bucket] : total}
            filter={toBulkFilter(query)}
            members={members.map(({ name }) => name)}
            address={address}
          />
        ) : null}
        {canAct && !isSplit ? (
          <SeenButton action="/api/v1/bills/bulk" noun="bills" filter={toBulkFilter(query)} />
        ) : null}
        {mayAsk ? (
          <AskBroker
            filter={toHoldListFilter(query, access.actor.name)}
            what={t('customs.billsOfList')}
            canTick={canAct && !isSplit}
          />
        ) : null}
      </ListTools>
      <BillFilters address={address} query={query} />
      {isSplit ? null : (
        <NewsLine
          kinds={['bills', 'containers']}
          since={since}
          ask={toNewsAddress('/api/v1/bills/news', query, reader.now, page.items.map(toNumber))}
        />
      )}
      {isSplit ? (
        <SplitBills
          access={access}
          query={query}
          counts={counts}
          address={address}
          density={place.density}
          reader={reader}
          since={since}
        />
      ) : page.items.length === 0 ? (
        <Empty icon={query.bucket ? BUCKET_LOOKS[query.bucket].icon : 'bill'}>
          {t(`customs.nothing.${query.bucket ?? 'all'}`)}{' '}
          {isNarrowed(query) ? `${t('customs.filteredOut')} ` : ''}
          <LastHeard senders={await listSenderHealth(access)} source="opentrack" reader={reader} />
        </Empty>
      ) : (
        <DataTable
          caption={t(`customs.caption.${query.bucket ?? 'all'}`)}
          columns={canAct ? withChooser(shown, toNumber) : shown}
          rows={page.items}
          keyOf={toNumber}
          address={address}
          sortedBy={query.sort}
          density={place.density}
        />
      )}
      {isSplit ? null : <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />}
      <BillPeek access={access} address={address} reader={reader} />
    </>
  );
}

function toNumber({ billNumber }: BillListItem): string {
  return billNumber;
}

/** Free time that ends within so many days soon costs money. */
const COSTS_WITHIN_DAYS = 2;

function isNarrowed({
  bucket: _bucket,
  sort: _sort,
  limit: _limit,
  cursor: _cursor,
  ...filters
}: BillQuery): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
