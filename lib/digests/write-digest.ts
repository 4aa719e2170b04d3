import { sentence } from '#lib/domain/sentences/sentence.ts';
import type { ViewRow, ViewRows } from './read-view-rows.ts';
import type { Says } from './view-digest.ts';

const TOP_ROWS = 10;

/** What a digest says of a view. */
export interface WrittenDigest {
  title: string;
  text: string;
  count: number;
  /** Rows that came into the view since; all of them the first time. */
  fresh: ViewRow[];
  /** How many left it since. */
  gone: number;
  top: ViewRow[];
}

/**
 * What is to be said of a view, by what it held when it was last told; `undefined` when there is nothing to say. What came
 * and left is not told where the view holds more than is read: nobody knows there.
 *
 * @param before keys of the rows then; `undefined` the first time.
 */
export function writeDigest(
  { name, says }: { name: string; says: Says },
  { rows, isAll }: ViewRows,
  before: readonly string[] | undefined,
): WrittenDigest | undefined {
  const known = new Set(before);
  const keys = new Set(rows.map(({ key }) => key));
  const fresh = rows.filter(({ key }) => !known.has(key));
  const gone = (before ?? []).filter((key) => !keys.has(key)).length;
  const isNews = fresh.length > 0 || gone > 0;
  const isSaid = says === 'always' || (rows.length > 0 && says === 'rows') || isNews;
  if (!isSaid) return undefined;
  const isCompared = isAll && before !== undefined;
  const top = rows.slice(0, TOP_ROWS);
  const newest = isCompared ? fresh.slice(0, TOP_ROWS) : [];
  return {
    title: toTitle(name, {
      count: rows.length,
      isAll,
      changes: isCompared ? { fresh: fresh.length, gone } : null,
    }),
    text: [
      ...toLines(sentence('digest.fresh'), newest, fresh.length),
      ...toLines(sentence('digest.top'), top, rows.length),
    ].join('\n'),
    count: rows.length,
    fresh: isCompared ? fresh : rows,
    gone,
    top,
  };
}

function toTitle(
  name: string,
  {
    count,
    isAll,
    changes,
  }: { count: number; isAll: boolean; changes: { fresh: number; gone: number } | null },
): string {
  if (!isAll) return sentence('digest.holdsMore', { name, count });
  if (!changes) return `${name}: ${count}`;
  const { fresh: freshCount, gone: goneCount } = changes;
  return goneCount > 0
    ? sentence('digest.changedAndGone', { name, count, freshCount, goneCount })
    : sentence('digest.changed', { name, count, freshCount });
}

function toLines(head: string, rows: readonly ViewRow[], of: number): string[] {
  if (rows.length === 0) return [];
  const more = of > rows.length ? [sentence('digest.more', { count: of - rows.length })] : [];
  return [head, ...rows.map(({ cells }) => `- ${cells.map(({ text }) => text).join(' · ')}`), ...more];
}
