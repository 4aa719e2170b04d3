import { Badge } from '#components/ui/badge.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import type { News } from '#lib/triage/find-news.ts';

/** The same columns, with a word beside what tells the rows apart where something came since it was marked as seen. */
export function withNews<Row>(
  columns: readonly Column<Row>[],
  toId: (row: Row) => string,
  news: ReadonlyMap<string, News>,
): Column<Row>[] {
  const [first, ...others] = columns;
  if (first === undefined || news.size === 0) return [...columns];
  return [
    {
      ...first,
      cell: (row) => (
        <>
          {first.cell(row)} <NewsBadge news={news.get(toId(row))} />
        </>
      ),
    },
    ...others,
  ];
}

function NewsBadge({ news }: { news: News | undefined }) {
  if (news === undefined) return null;
  return (
    <Badge
      tone="urgent"
      icon="bell"
      title={news === 'new' ? 'You have not seen it yet' : 'Something came since you marked it as seen'}
    >
      {news === 'new' ? 'New' : 'Changed'}
    </Badge>
  );
}
