import type { Metadata } from 'next';
import { BUCKET_LOOKS } from '#components/customs/bill-status.tsx';
import { LastHeard } from '#components/frame/sender-health.tsx';
import { type Address, toClearHref, toHref } from '#components/ui/address.ts';
import { arrangeColumns } from '#components/ui/arrange-columns.ts';
import { DataTable, toDensity } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { FilterChips } from '#components/ui/filter-chips.tsx';
import { FilterForm, SelectField, TextField } from '#components/ui/filter-form.tsx';
import { NewsLine } from '#components/ui/news-line.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { ContainerQuery } from '#lib/containers/container-query.ts';
import { listContainers } from '#lib/containers/list-containers.ts';
import { BillBucket } from '#lib/domain/customs/bill.ts';
import { listSenderHealth } from '#lib/feeds/list-sender-health.ts';
import { readQuery } from '#lib/lists/read-query.ts';
import { findChangeVersions } from '#lib/live/find-change-versions.ts';
import { ListTools } from '../list-tools/list-tools.tsx';
import { readListAddress } from '../list-tools/read-list-address.ts';
import { toNewsAddress } from '../list-tools/to-news-address.ts';
import type { SearchParams } from '../page-address.ts';
import { readReader } from '../read-reader.ts';
import { toContainerColumns } from './container-columns.tsx';

export const metadata: Metadata = { title: 'Containers' };

/** Every box, its newest voyage. */
export default async function ContainersPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess();
  const since = await findChangeVersions(access.workspaceId);
  const place = await readListAddress(access, 'containers', await searchParams);
  const { address } = place;
  const query = readQuery(ContainerQuery, address.params);
  const [reader, page] = await Promise.all([readReader(access), listContainers(access, query)]);
  const columns = arrangeColumns(toContainerColumns(reader), address.params.columns);
  return (
    <>
      <PageHeader title="Containers" reader={reader} />
      <ListTools {...place} access={access} columns={columns} query={query} />
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
          No container to show.{' '}
          <LastHeard senders={await listSenderHealth(access)} source="opentrack" reader={reader} />
        </Empty>
      ) : (
        <DataTable
          caption="Containers"
          columns={columns.shown}
          rows={page.items}
          keyOf={(box) => `${box.containerNumber} ${box.billNumber}`}
          address={address}
          sortedBy={query.sort}
          density={toDensity(address.params.density)}
        />
      )}
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}

const YES_OR_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

function ContainerFilters({ address, query }: { address: Address; query: ContainerQuery }) {
  const chips = [
    { name: 'q', label: 'Search', value: query.q },
    { name: 'bucket', label: 'Bill is', value: query.bucket && BUCKET_LOOKS[query.bucket].label },
    { name: 'ready', label: 'Ready to go', value: query.ready && (query.ready === 'true' ? 'yes' : 'no') },
    {
      name: 'pastLastFreeDay',
      label: 'Past last free day',
      value: query.pastLastFreeDay && (query.pastLastFreeDay === 'true' ? 'yes' : 'no'),
    },
    { name: 'bill', label: 'Bill', value: query.bill },
    { name: 'status', label: 'Status', value: query.status },
  ];
  return (
    <>
      <FilterForm
        action="/containers"
        label="Filter containers"
        inUse={chips.some((chip) => Boolean(chip.value))}
        address={address}
        keep={{ sort: address.params.sort, bill: query.bill, status: query.status }}
      >
        <TextField name="q" label="Container, bill, reference" type="search" value={query.q} />
        <SelectField
          name="bucket"
          label="Bill is"
          value={query.bucket}
          choices={BillBucket.options.map((bucket) => ({ value: bucket, label: BUCKET_LOOKS[bucket].label }))}
        />
        <SelectField name="ready" label="Ready to go" value={query.ready} choices={YES_OR_NO} />
        <SelectField
          name="pastLastFreeDay"
          label="Past last free day"
          value={query.pastLastFreeDay}
          choices={YES_OR_NO}
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
