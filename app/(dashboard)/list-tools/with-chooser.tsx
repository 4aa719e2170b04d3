import { useTranslations } from 'next-intl';
import type { Column } from '#components/ui/data-table.tsx';

/** The form that the tick boxes of rows belong to, wherever they stand. */
export const CHOOSER_FORM = 'do-to-many';

/** The same columns, with a tick box before what tells the rows apart. */
export function withChooser<Row>(columns: readonly Column<Row>[], toId: (row: Row) => string): Column<Row>[] {
  return columns.map((column, index) =>
    index > 0
      ? column
      : {
          ...column,
          cell: (row: Row) => (
            <span className="choosable">
              <Chooser id={toId(row)} />
              {column.cell(row)}
            </span>
          ),
        },
  );
}

function Chooser({ id }: { id: string }) {
  const t = useTranslations('listTools');
  return (
    <label className="act act--choose" title={t('tick')}>
      <input
        type="checkbox"
        name="ids"
        value={id}
        form={CHOOSER_FORM}
        data-kind="chosen"
        data-choose
        aria-label={t('choose', { id })}
      />
    </label>
  );
}
