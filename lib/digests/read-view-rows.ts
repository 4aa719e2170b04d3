import type { Access } from '#lib/auth/access.ts';
import type { ExportedCell } from '#lib/exports/exported-cell.ts';
import { EXPORTED_LISTS } from '#lib/exports/exported-lists.ts';
import type { SavedList } from '#lib/views/saved-list.ts';
import type { ViewParams } from '#lib/views/saved-view.ts';

/** More are not counted one by one. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 5;
const LONGEST_CELL = 80;

export interface ViewRow {
  key: string;
  /** By the heads of the columns that the view shows, the first five of them; what says nothing is left out. */
  cells: { head: string; text: string }[];
}

/** What a view holds, in its own order. `isAll` is false where it holds more than the 2 000 that were read. */
export interface ViewRows {
  rows: ViewRow[];
  isAll: boolean;
}

/** The rows of a view as somebody sees them; `undefined` where it asks for what its list does not offer (any more). */
export async function readViewRows(
  access: Access,
  { list, params }: { list: SavedList; params: ViewParams },
): Promise<ViewRows | undefined> {
  const exported = EXPORTED_LISTS[list];
  const asked = Object.fromEntries(Object.entries(params).filter(([name]) => name in exported.query.shape));
  const read = exported.query.safeParse(asked);
  if (!read.success) return undefined;
  const chosen = (params.columns ?? '').split(',').filter((name) => exported.names.includes(name));
  const [identity = '', ...others] = exported.names;
  const names = [...new Set([identity, ...(chosen.length > 0 ? chosen : others)])].slice(0, MOST_COLUMNS);
  const columns = exported.columns(access);
  const heads = names.map((name) => columns.find((column) => column.name === name)?.head ?? name);
  const rows: ViewRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await exported.readRows(access, read.data, names, cursor);
    rows.push(...page.items.map(({ key, cells }) => ({ key, cells: toCells(heads, cells) })));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && rows.length < MOST_ROWS);
  return { rows: rows.slice(0, MOST_ROWS), isAll: cursor === undefined };
}

function toCells(heads: readonly string[], cells: readonly ExportedCell[]): ViewRow['cells'] {
  return cells.flatMap((cell, index) => {
    const text = toText(cell);
    return text === '' ? [] : [{ head: heads[index] ?? '', text: shorten(text) }];
  });
}

function shorten(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1).trimEnd()}…` : text;
}

function toText(cell: ExportedCell): string {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  return 'number' in cell ? cell.number : cell.day;
}
