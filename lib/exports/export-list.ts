import { validate } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { Forbidden, Invalid } from '#lib/errors.ts';
import { getView } from '#lib/views/list-views.ts';
import type { SavedList } from '#lib/views/saved-list.ts';
import { getTranslate } from '#lib/words/get-translate.ts';
import { DEFAULT_LANGUAGE } from '#lib/words/languages.ts';
import type { Translate } from '#lib/words/translate.ts';
import type { ExportQuery } from './export-query.ts';
import type { ExportedCell } from './exported-cell.ts';
import { EXPORTED_LISTS, type ExportedList } from './exported-lists.ts';
import { recordExport } from './record-export.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** Lists that cannot be told apart by account or bill. */
export const UNLIMITED_ONLY: readonly SavedList[] = ['shipments', 'webhook-events'];

export interface ExportedFile {
  name: string;
  bytes: AsyncGenerator<Uint8Array>;
}

/**
 * A list as a file: exactly what its page shows by this filter, sort and these columns, whatever its length. It is read a
 * page at a time while it is sent. That it was asked for stands in the audit log.
 *
 * @param filter as the list's own schema read it.
 * @throws {Forbidden} {Invalid} for a column that the list does not have, {NotFound} for a view that there is not.
 */
export async function exportList(
  access: Access,
  list: SavedList,
  filter: Record<string, unknown>,
  query: ExportQuery,
): Promise<ExportedFile> {
  if (access.scope !== null && UNLIMITED_ONLY.includes(list)) {
    throw new Forbidden('This list is not open to somebody who is limited to some accounts or bills.');
  }
  const exported = EXPORTED_LISTS[list];
  const columns = toColumns(exported, access, query.columns);
  const view = query.view && validate(query.view) ? (await getView(access, query.view)).name : null;
  const told = toTold(filter);
  await recordExport(access, {
    list,
    format: query.format,
    columns: columns.map(({ name }) => name),
    view,
    ...told,
  });
  const t = getTranslate(access.person?.language ?? DEFAULT_LANGUAGE, 'exportFile');
  const heading = query.heading === 'true' ? toHeading(access, list, view, told, t) : [];
  const pages = readPages(access, exported, filter, columns, heading);
  return {
    name: `${list}-${access.today}.${query.format}`,
    bytes:
      query.format === 'csv' ? writeCsv(pages) : writeXlsx(pages, { name: t('list'), tooMany: t('tooMany') }),
  };
}

function toColumns(exported: ExportedList, access: Access, asked: string | undefined) {
  const all = exported.columns(access);
  if (asked === undefined) return all;
  const names = asked.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !all.some((column) => column.name === name));
  if (unknown.length > 0) {
    const message = `There is no column ${unknown.join(', ')}.`;
    throw new Invalid(message, [{ field: 'columns', message }]);
  }
  return names.flatMap((name) => all.find((column) => column.name === name) ?? []);
}

interface Told {
  filter: Record<string, string>;
  sort: string;
}

function toTold({ sort, limit: _limit, cursor: _cursor, ...filter }: Record<string, unknown>): Told {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined);
  return {
    sort: String(sort),
    filter: Object.fromEntries(said.map(([name, value]) => [name, String(value)])),
  };
}

/** What the file is, above its table. */
function toHeading(
  access: Access,
  list: SavedList,
  view: string | null,
  { filter, sort }: Told,
  t: Translate<'exportFile'>,
): ExportedCell[][] {
  const words = Object.entries(filter).map(([name, value]) => `${name} ${value}`);
  return [
    [t('list'), t(`titles.${list}`)],
    [t('view'), view ?? t('none')],
    [t('filter'), words.length > 0 ? words.join(', ') : t('none')],
    [t('order'), sort],
    [t('asOf'), access.now],
    [t('by'), access.actor.name],
    [],
  ];
}

async function* readPages(
  access: Access,
  exported: ExportedList,
  filter: object,
  columns: readonly { name: string; head: string }[],
  heading: ExportedCell[][],
): AsyncGenerator<ExportedCell[][]> {
  yield [...heading, columns.map(({ head }) => head)];
  const names = columns.map(({ name }) => name);
  let cursor: string | undefined;
  do {
    const page = await exported.readPage(access, filter, names, cursor);
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
