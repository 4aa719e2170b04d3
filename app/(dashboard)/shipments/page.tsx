import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LastHeard } from '#components/frame/sender-health.tsx';
import { toClearHref, toHref } from '#components/ui/address.ts';
import { arrangeColumns } from '#components/ui/arrange-columns.ts';
import { DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { FilterChips } from '#components/ui/filter-chips.tsx';
import { FilterForm, SelectField, TextField } from '#components/ui/filter-form.tsx';
import { NewsLine } from '#components/ui/news-line.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { listSenderHealth } from '#lib/feeds/list-sender-health.ts';
import { readQuery } from '#lib/lists/read-query.ts';
import { findChangeVersions } from '#lib/live/find-change-versions.ts';
import { listShipments } from '#lib/shipments/list-shipments.ts';
import { ShipmentQuery } from '#lib/shipments/shipment-query.ts';
import { ListTools } from '../list-tools/list-tools.tsx';
import { readListAddress } from '../list-tools/read-list-address.ts';
import { toNewsAddress } from '../list-tools/to-news-address.ts';
import type { SearchParams } from '../page-address.ts';
import { readReader } from '../read-reader.ts';
import { toShipmentColumns } from './shipment-columns.tsx';
import { toShipmentStatusWords } from './shipment-status-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shipments');
  return { title: t('title') };
}

const STATUSES = ['new', 'clearanceInProgress', 'completed'];

/** The shipments of Eaze, newest news first. */
export default async function ShipmentsPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess('/shipments');
  const since = await findChangeVersions(access.workspaceId);
  const place = await readListAddress(access, 'shipments', await searchParams);
  const { address } = place;
  const query = readQuery(ShipmentQuery, address.params);
  const [t, reader, page] = await Promise.all([
    getTranslations(),
    readReader(access),
    listShipments(access, query),
  ]);
  const columns = arrangeColumns(toShipmentColumns(reader, t), address.params.columns);
  const chips = [
    { name: 'q', label: t('shipments.filter.search'), value: query.q },
    {
      name: 'status',
      label: t('shipments.filter.status'),
      value: toShipmentStatusWords(query.status ?? null, t),
    },
  ];
  return (
    <>
      <PageHeader title={t('shipments.title')} reader={reader} />
      <ListTools {...place} access={access} columns={columns} query={query} />
      <FilterForm
        address={address}
        action="/shipments"
        label={t('shipments.filter.label')}
        inUse={chips.some(({ value }) => Boolean(value))}
        keep={{ sort: address.params.sort }}
      >
        <TextField name="q" label={t('shipments.filter.find')} type="search" value={query.q} />
        <SelectField
          name="status"
          label={t('shipments.filter.status')}
          value={query.status}
          choices={STATUSES.map((value) => ({ value, label: toShipmentStatusWords(value, t) ?? value }))}
        />
      </FilterForm>
      <FilterChips
        chips={chips.flatMap(({ name, label, value }) =>
          value ? [{ label, value, href: toHref(address, { [name]: null }) }] : [],
        )}
        clearHref={toClearHref(address)}
      />
      <NewsLine
        kinds={['shipments']}
        since={since}
        ask={toNewsAddress(
          '/api/v1/shipments/news',
          query,
          reader.now,
          page.items.map(({ shipmentId }) => shipmentId),
        )}
      />
      {page.items.length === 0 ? (
        <Empty icon="truck">
          {t('shipments.nothing')} {query.q || query.status ? `${t('shipments.filteredOut')} ` : ''}
          <LastHeard senders={await listSenderHealth(access)} source="eaze" reader={reader} />
        </Empty>
      ) : (
        <DataTable
          caption={t('shipments.title')}
          columns={columns.shown}
          rows={page.items}
          keyOf={(shipment) => shipment.shipmentId}
          address={address}
          sortedBy={query.sort}
          density={place.density}
        />
      )}
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}
