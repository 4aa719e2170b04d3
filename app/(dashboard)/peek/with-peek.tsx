import { useTranslations } from 'next-intl';
import type { Address } from '#components/ui/address.ts';
import type { Column } from '#components/ui/data-table.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { toPeekHref } from './to-peek-href.ts';

/** The same columns, with a way to a closer look beside what tells the rows apart. */
export function withPeek<Row>(
  columns: readonly Column<Row>[],
  address: Address,
  toId: (row: Row) => string,
): Column<Row>[] {
  return columns.map((column, index) =>
    index > 0
      ? column
      : {
          ...column,
          cell: (row: Row) => (
            <span className="peekable">
              {column.cell(row)}
              <PeekLink id={toId(row)} address={address} />
            </span>
          ),
        },
  );
}

/** Peeks at a row; where it is peeked at already, no longer. */
function PeekLink({ id, address }: { id: string; address: Address }) {
  const t = useTranslations('listTools');
  const isPeeked = address.params.peek === id;
  return (
    <a
      className="peek-link"
      href={toPeekHref(address, isPeeked ? null : id)}
      data-key="p"
      data-peek={id}
      data-stay
      title={t('peek')}
      aria-label={t(isPeeked ? 'peekNoLonger' : 'peekAt', { id })}
      aria-current={isPeeked ? 'true' : undefined}
    >
      <Icon name="acknowledged" />
    </a>
  );
}
