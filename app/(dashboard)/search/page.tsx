import type { Metadata } from 'next';
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
import { withUsualStays } from '#lib/declarations/with-usual-stays.ts';
import { toFields } from '#lib/lists/read-query.ts';
import { listShipments } from '#lib/shipments/list-shipments.ts';
import { ShipmentQuery } from '#lib/shipments/shipment-query.ts';
import { toContainerColumns } from '../containers/container-columns.tsx';
import { toBillColumns } from '../customs/bill-columns.tsx';
import { toDeclarationColumns } from '../declarations/declaration-columns.tsx';
import type { SearchParams } from '../page-address.ts';
import { readReader } from '../read-reader.ts';
import { toShipmentColumns } from '../shipments/shipment-columns.tsx';

export const metadata: Metadata = { title: 'Search' };

const SHOWN_OF_EACH = 10;
const LONGEST = 200;

/** One search over bills, containers, declarations and shipments: the first of each, and the way to all. */
export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess();
  const q = (toFields(await searchParams).q ?? '').trim().slice(0, LONGEST);
  const reader = await readReader(access);
  if (q === '') {
    return (
      <>
        <PageHeader title="Search" reader={reader} />
        <Empty icon="search">
          Type a number above: a bill, container, booking, LRN, MRN, or a reference of yours.
        </Empty>
      </>
    );
  }
  const asked = { q, limit: SHOWN_OF_EACH };
  const [bills, containers, declarations, shipments] = await Promise.all([
    listBills(access, BillQuery.parse(asked)).then((found) => withClearance(access, found)),
    listContainers(access, ContainerQuery.parse(asked)),
    listDeclarations(access, DeclarationQuery.parse(asked)).then((found) => withUsualStays(access, found)),
    listShipments(access, ShipmentQuery.parse(asked)),
  ]);
  const nothing = [bills, containers, declarations, shipments].every((page) => page.items.length === 0);
  const query = encodeURIComponent(q);
  const more = (page: { nextCursor: string | null }, href: string) =>
    page.nextCursor === null ? null : <a href={href}>All of them</a>;
  return (
    <>
      <PageHeader title={`Search: ${q}`} reader={reader} />
      {nothing ? (
        <Empty icon="search">
          Nothing here carries “{q}”. Look for it in <a href={`/webhook-events?q=${query}`}>what arrived</a>.
        </Empty>
      ) : null}
      {bills.items.length > 0 ? (
        <Panel title="Bills" flush aside={more(bills, `/customs?bucket=all&q=${query}`)}>
          <DataTable
            caption="Bills"
            columns={arrangeColumns(toBillColumns(undefined, reader), undefined).shown}
            rows={bills.items}
            keyOf={(bill) => bill.billNumber}
          />
        </Panel>
      ) : null}
      {containers.items.length > 0 ? (
        <Panel title="Containers" flush aside={more(containers, `/containers?q=${query}`)}>
          <DataTable
            caption="Containers"
            columns={arrangeColumns(toContainerColumns(reader), undefined).shown}
            rows={containers.items}
            keyOf={(box) => `${box.containerNumber} ${box.billNumber}`}
          />
        </Panel>
      ) : null}
      {declarations.items.length > 0 ? (
        <Panel title="Declarations" flush aside={more(declarations, `/declarations?group=all&q=${query}`)}>
          <DataTable
            caption="Declarations"
            columns={arrangeColumns(toDeclarationColumns(reader), undefined).shown}
            rows={declarations.items}
            keyOf={(declaration) => declaration.declarationId}
          />
        </Panel>
      ) : null}
      {shipments.items.length > 0 ? (
        <Panel title="Shipments" flush aside={more(shipments, `/shipments?q=${query}`)}>
          <DataTable
            caption="Shipments"
            columns={toShipmentColumns(reader)}
            rows={shipments.items}
            keyOf={(shipment) => shipment.shipmentId}
          />
        </Panel>
      ) : null}
    </>
  );
}
