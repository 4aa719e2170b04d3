import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import type { News } from '#lib/triage/find-news.ts';

/** The same columns, with a word below what tells the rows apart where something came since it was marked as seen. */
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
        <span className="with-news">
          {first.cell(row)} <NewsBadge news={news.get(toId(row))} />
        </span>
      ),
    },
    ...others,
  ];
}

function NewsBadge({ news }: { news: News | undefined }) {
  const t = useTranslations('listTools');
  if (news === undefined) return null;
  return (
    <Badge tone="urgent" icon="bell" title={t(news === 'new' ? 'notSeen' : 'cameSince')}>
      {t(news === 'new' ? 'new' : 'changed')}
    </Badge>
  );
}
