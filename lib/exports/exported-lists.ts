import type { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { ContainerQuery } from '#lib/containers/container-query.ts';
import { listContainers } from '#lib/containers/list-containers.ts';
import { BillQuery } from '#lib/customs/bill-query.ts';
import { listBills } from '#lib/customs/list-bills.ts';
import { withClearance } from '#lib/customs/with-clearance.ts';
import type { Page } from '#lib/database/page.ts';
import { DeclarationQuery } from '#lib/declarations/declaration-query.ts';
import { listDeclarations } from '#lib/declarations/list-declarations.ts';
import { withUsualStays } from '#lib/declarations/with-usual-stays.ts';
import { CalendarDay } from '#lib/domain/calendar-day.ts';
import { ContainerExceptionQuery } from '#lib/exceptions/container-exception-query.ts';
import { listContainerExceptions } from '#lib/exceptions/list-container-exceptions.ts';
import { withLinkedCargo } from '#lib/links/with-linked-cargo.ts';
import { mapPage } from '#lib/lists/select-page.ts';
import { listShipments } from '#lib/shipments/list-shipments.ts';
import { ShipmentQuery } from '#lib/shipments/shipment-query.ts';
import type { SavedList } from '#lib/views/saved-list.ts';
import { listWebhookEvents } from '#lib/webhook-events/list-webhook-events.ts';
import { WebhookEventQuery } from '#lib/webhook-events/webhook-event-query.ts';
import { toBillFileColumns } from './columns/bills.ts';
import { CONTAINER_FILE_COLUMNS } from './columns/containers.ts';
import { DECLARATION_FILE_COLUMNS } from './columns/declarations.ts';
import { EXCEPTION_FILE_COLUMNS } from './columns/exceptions.ts';
import { SHIPMENT_FILE_COLUMNS } from './columns/shipments.ts';
import { WEBHOOK_EVENT_FILE_COLUMNS } from './columns/webhook-events.ts';
import type { ExportedCell, ExportedColumn } from './exported-cell.ts';

/** A list as files have it: rows of cells, a page at a time. */
export interface ExportedList {
  query: z.ZodObject;
  /** Of all its columns. */
  names: readonly string[];
  columns: (access: Pick<Access, 'today'>) => { name: string; head: string }[];
  /** The cells of the named columns, of one page of rows. */
  readPage: (
    access: Access,
    query: object,
    columns: readonly string[],
    cursor: string | undefined,
  ) => Promise<Page<ExportedCell[]>>;
  /** The same, each with what tells it from every other row of the list. */
  readRows: (
    access: Access,
    query: object,
    columns: readonly string[],
    cursor: string | undefined,
  ) => Promise<Page<{ key: string; cells: ExportedCell[] }>>;
}

const ROWS_A_PAGE = 200;
/** Names do not depend on the day. */
const ANY_DAY = CalendarDay.parse('2000-01-01');

/** Binds a list to its columns, so that nobody else needs to know the type of its rows. */
function toExportedList<Schema extends z.ZodObject, Row>(
  query: Schema,
  columns: (access: Pick<Access, 'today'>) => ExportedColumn<Row>[],
  list: (access: Access, query: z.output<Schema>) => Promise<Page<Row>>,
  toKey: (row: Row) => string,
): ExportedList {
  const readRows: ExportedList['readRows'] = async (access, asked, names, cursor) => {
    const wanted = names.flatMap((name) => columns(access).find((column) => column.name === name) ?? []);
    // The schema has read it; only the page is ours to say.
    const page = await list(access, { ...(asked as z.output<Schema>), limit: ROWS_A_PAGE, cursor });
    return mapPage(page, (row) => ({ key: toKey(row), cells: wanted.map(({ read }) => read(row)) }));
  };
  return {
    query,
    names: columns({ today: ANY_DAY }).map(({ name }) => name),
    columns,
    readRows,
    readPage: async (...asked) => mapPage(await readRows(...asked), ({ cells }) => cells),
  };
}

export const EXPORTED_LISTS: Readonly<Record<SavedList, ExportedList>> = {
  customs: toExportedList(
    BillQuery,
    ({ today }) => toBillFileColumns(today),
    async (access, query) => withClearance(access, await listBills(access, query)),
    ({ billNumber }) => billNumber,
  ),
  containers: toExportedList(
    ContainerQuery,
    () => CONTAINER_FILE_COLUMNS,
    listContainers,
    ({ containerNumber, billNumber }) => `${containerNumber} ${billNumber ?? ''}`,
  ),
  exceptions: toExportedList(
    ContainerExceptionQuery,
    () => EXCEPTION_FILE_COLUMNS,
    listContainerExceptions,
    ({ id }) => id,
  ),
  declarations: toExportedList(
    DeclarationQuery,
    () => DECLARATION_FILE_COLUMNS,
    async (access, query) =>
      withLinkedCargo(access, await withUsualStays(access, await listDeclarations(access, query))),
    ({ declarationId }) => declarationId,
  ),
  shipments: toExportedList(
    ShipmentQuery,
    () => SHIPMENT_FILE_COLUMNS,
    listShipments,
    ({ shipmentId }) => shipmentId,
  ),
  'webhook-events': toExportedList(
    WebhookEventQuery,
    () => WEBHOOK_EVENT_FILE_COLUMNS,
    listWebhookEvents,
    ({ id }) => id,
  ),
};
