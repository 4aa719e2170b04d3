import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { LastHeard } from '#components/frame/sender-health.tsx';
import { type Address, toClearHref, toHref } from '#components/ui/address.ts';
import { arrangeColumns } from '#components/ui/arrange-columns.ts';
import { DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { FilterChips } from '#components/ui/filter-chips.tsx';
import { FilterForm, SelectField, TextField } from '#components/ui/filter-form.tsx';
import { NewsLine } from '#components/ui/news-line.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { ContainerQuery } from '#lib/containers/container-query.ts';
import { listContainers } from '#lib/containers/list-containers.ts';
import type { ContainerListItem } from '#lib/domain/containers/container.ts';
import { BillBucket } from '#lib/domain/customs/bill.ts';
import { listSenderHealth } from '#lib/feeds/list-sender-health.ts';
import { readQuery } from '#lib/lists/read-query.ts';
import { findChangeVersions } from '#lib/live/find-change-versions.ts';
import { listMembers } from '#lib/triage/find-members.ts';
import { findNews } from '#lib/triage/find-news.ts';
import { BulkMenu } from '../list-tools/bulk-menu.tsx';
import { ListTools } from '../list-tools/list-tools.tsx';
import { OwnLinks, toOwnerWords } from '../list-tools/own-links.tsx';
import { readListAddress } from '../list-tools/read-list-address.ts';
import { SeenButton } from '../list-tools/seen-button.tsx';
import { toBulkFilter } from '../list-tools/to-bulk-filter.ts';
import { toNewsAddress } from '../list-tools/to-news-address.ts';
import { withChooser } from '../list-tools/with-chooser.tsx';
import { withNews } from '../list-tools/with-news.tsx';
import { may } from '../may.ts';
import type { SearchParams } from '../page-address.ts';
import { readReader } from '../read-reader.ts';
import { toContainerColumns } from './container-columns.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('containers');
  return { title: t('title') };
}

/** Every box, its newest voyage. */
export default async function ContainersPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess();
  const since = await findChangeVersions(access.workspaceId);
  const place = await readListAddress(access, 'containers', await searchParams);
  const { address } = place;
  const query = readQuery(ContainerQuery, address.params);
  const canAct = may(access, '/api/v1/containers/bulk');
  const [t, reader, page, members] = await Promise.all([
    getTranslations(),
    readReader(access),
    listContainers(access, query),
    canAct ? listMembers(access.workspaceId) : [],
  ]);
  const news = await findNews(access, 'container', page.items.map(toId));
  const columns = arrangeColumns(toContainerColumns(reader, t), address.params.columns);
  const shown = withNews(columns.shown, toId, news);
  return (
    <>
      <PageHeader title={t('containers.title')} reader={reader} />
      <ListTools {...place} access={access} columns={columns} query={query}>
        <OwnLinks address={address} filter={query} />
        {canAct ? (
          <BulkMenu
            action="/api/v1/containers/bulk"
            noun="containers"
            filter={toBulkFilter(query)}
            members={members.map(({ name }) => name)}
            address={address}
          />
        ) : null}
        {canAct ? (
          <SeenButton action="/api/v1/containers/bulk" noun="containers" filter={toBulkFilter(query)} />
        ) : null}
      </ListTools>
      <ContainerFilters address={address} query={query} />
      <NewsLine
        kinds={['containers', 'bills']}
        since={since}
        ask={toNewsAddress(
          '/api/v1/containers/news',
          query,
          reader.now,
          page.items.map(({ containerNumber }) => containerNumber),
        )}
      />
      {page.items.length === 0 ? (
        <Empty icon="container">
          {t('containers.none')}{' '}
          <LastHeard senders={await listSenderHealth(access)} source="opentrack" reader={reader} />
        </Empty>
      ) : (
        <DataTable
          caption={t('containers.title')}
          columns={canAct ? withChooser(shown, toId) : shown}
          rows={page.items}
          keyOf={(box) => `${box.containerNumber} ${box.billNumber}`}
          address={address}
          sortedBy={query.sort}
          density={place.density}
        />
      )}
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}

function toId({ containerNumber }: ContainerListItem): string {
  return containerNumber;
}

function ContainerFilters({ address, query }: { address: Address; query: ContainerQuery }) {
  const t = useTranslations();
  const yesOrNo = [
    { value: 'true', label: t('containers.yes') },
    { value: 'false', label: t('containers.no') },
  ];
  const toYesOrNo = (said: 'true' | 'false' | undefined) =>
    said && t(said === 'true' ? 'containers.yesWithin' : 'containers.noWithin');
  const chips = [
    { name: 'q', label: t('containers.filter.searched'), value: query.q },
    {
      name: 'bucket',
      label: t('containers.filter.bucket'),
      value: query.bucket && t(`codes.bucket.${query.bucket}.label`),
    },
    { name: 'ready', label: t('containers.filter.ready'), value: toYesOrNo(query.ready) },
    {
      name: 'pastLastFreeDay',
      label: t('containers.filter.past'),
      value: toYesOrNo(query.pastLastFreeDay),
    },
    { name: 'bill', label: t('containers.filter.bill'), value: query.bill },
    { name: 'status', label: t('containers.filter.status'), value: query.status },
    {
      name: 'heldBy',
      label: t('containers.filter.heldBy'),
      value: query.heldBy && t(`codes.actingParty.${query.heldBy}`),
    },
    { name: 'assignee', label: t('containers.filter.assignee'), value: toOwnerWords(query.assignee, t) },
    { name: 'watched', label: t('containers.filter.watched'), value: toYesOrNo(query.watched) },
  ];
  return (
    <>
      <FilterForm
        action="/containers"
        label={t('containers.filter.label')}
        inUse={chips.some((chip) => Boolean(chip.value))}
        address={address}
        keep={{
          sort: address.params.sort,
          bill: query.bill,
          status: query.status,
          heldBy: query.heldBy,
          assignee: query.assignee,
          watched: query.watched,
        }}
      >
        <TextField name="q" label={t('containers.filter.search')} type="search" value={query.q} />
        <SelectField
          name="bucket"
          label={t('containers.filter.bucket')}
          value={query.bucket}
          choices={BillBucket.options.map((bucket) => ({
            value: bucket,
            label: t(`codes.bucket.${bucket}.label`),
          }))}
        />
        <SelectField
          name="ready"
          label={t('containers.filter.ready')}
          value={query.ready}
          choices={yesOrNo}
        />
        <SelectField
          name="pastLastFreeDay"
          label={t('containers.filter.past')}
          value={query.pastLastFreeDay}
          choices={yesOrNo}
        />
      </FilterForm>
      <FilterChips
        chips={chips.flatMap(({ name, label, value }) =>
          value ? [{ label, value, href: toHref(address, { [name]: null }) }] : [],
        )}
        clearHref={toClearHref(address)}
      />
    </>
  );
}
