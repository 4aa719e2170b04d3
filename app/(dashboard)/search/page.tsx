import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { arrangeColumns } from '#components/ui/arrange-columns.ts';
import { DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { ContainerQuery } from '#lib/containers/container-query.ts';
import { listContainers } from '#lib/containers/list-containers.ts';
import { BillQuery } from '#lib/customs/bill-query.ts';
import { listBills } from '#lib/customs/list-bills.ts';
import { withClearance } from '#lib/customs/with-clearance.ts';
import { DeclarationQuery } from '#lib/declarations/declaration-query.ts';
import { listDeclarations } from '#lib/declarations/list-declarations.ts';
import { withFreshErrors } from '#lib/declarations/with-fresh-errors.ts';
import { withUsualStays } from '#lib/declarations/with-usual-stays.ts';
import { withLinkedCargo } from '#lib/links/with-linked-cargo.ts';
import { toFields } from '#lib/lists/read-query.ts';
import { listShipments } from '#lib/shipments/list-shipments.ts';
import { ShipmentQuery } from '#lib/shipments/shipment-query.ts';
import { toContainerColumns } from '../containers/container-columns.tsx';
import { toBillColumns } from '../customs/bill-columns.tsx';
import { toDeclarationColumns } from '../declarations/declaration-columns.tsx';
import type { SearchParams } from '../page-address.ts';
import { readReader } from '../read-reader.ts';
import { toShipmentColumns } from '../shipments/shipment-columns.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('search');
  return { title: t('title') };
}

const SHOWN_OF_EACH = 10;
const LONGEST = 200;

/** One search over bills, containers, declarations and shipments: the first of each, and the way to all. */
export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess();
  const q = (toFields(await searchParams).q ?? '').trim().slice(0, LONGEST);
  const [t, reader] = await Promise.all([getTranslations(), readReader(access)]);
  if (q === '') {
    return (
      <>
        <PageHeader title={t('search.title')} reader={reader} />
        <Empty icon="search">{t('search.typeNumber')}</Empty>
      </>
    );
  }
  const asked = { q, limit: SHOWN_OF_EACH };
  const [bills, containers, declarations, shipments] = await Promise.all([
    listBills(access, BillQuery.parse(asked)).then((found) => withClearance(access, found)),
    listContainers(access, ContainerQuery.parse(asked)),
    listDeclarations(access, DeclarationQuery.parse(asked))
      .then((found) => withUsualStays(access, found))
      .then((found) => withLinkedCargo(access, found))
      .then(async (found) => ({ ...found, items: await withFreshErrors(access, found.items) })),
    listShipments(access, ShipmentQuery.parse(asked)),
  ]);
  const nothing = [bills, containers, declarations, shipments].every((page) => page.items.length === 0);
  const query = encodeURIComponent(q);
  const more = (page: { nextCursor: string | null }, href: string) =>
    page.nextCursor === null ? null : <a href={href}>{t('search.all')}</a>;
  return (
    <>
      <PageHeader title={t('search.titleOf', { text: q })} reader={reader} />
      {nothing ? (
        <Empty icon="search">
          {t.rich('search.nothing', {
            text: q,
            link: (words) => <a href={`/webhook-events?q=${query}`}>{words}</a>,
          })}
        </Empty>
      ) : null}
      {bills.items.length > 0 ? (
        <Panel title={t('search.bills')} flush aside={more(bills, `/customs?bucket=all&q=${query}`)}>
          <DataTable
            caption={t('search.bills')}
            columns={arrangeColumns(toBillColumns(undefined, reader, t), undefined).shown}
            rows={bills.items}
            keyOf={(bill) => bill.billNumber}
          />
        </Panel>
      ) : null}
      {containers.items.length > 0 ? (
        <Panel title={t('search.containers')} flush aside={more(containers, `/containers?q=${query}`)}>
          <DataTable
            caption={t('search.containers')}
            columns={arrangeColumns(toContainerColumns(reader, t), undefined).shown}
            rows={containers.items}
            keyOf={(box) => `${box.containerNumber} ${box.billNumber}`}
          />
        </Panel>
      ) : null}
      {declarations.items.length > 0 ? (
        <Panel
          title={t('search.declarations')}
          flush
          aside={more(declarations, `/declarations?group=all&q=${query}`)}
        >
          <DataTable
            caption={t('search.declarations')}
            columns={
              arrangeColumns(
                toDeclarationColumns(reader, t, access.person?.habits.reference ?? null),
                undefined,
              ).shown
            }
            rows={declarations.items}
            keyOf={(declaration) => declaration.declarationId}
          />
        </Panel>
      ) : null}
      {shipments.items.length > 0 ? (
        <Panel title={t('search.shipments')} flush aside={more(shipments, `/shipments?q=${query}`)}>
          <DataTable
            caption={t('search.shipments')}
            columns={toShipmentColumns(reader, t)}
            rows={shipments.items}
            keyOf={(shipment) => shipment.shipmentId}
          />
        </Panel>
      ) : null}
    </>
  );
}
