import { useTranslations } from 'next-intl';
import { type Address, toHref } from '#components/ui/address.ts';
import { type Arrangement, moveColumn, toColumnsParam } from '#components/ui/arrange-columns.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { IconName } from '#components/ui/icons.ts';
import { Menu } from './menu.tsx';

interface Named {
  name: string;
  head: string;
}

/** Which columns stand in the table, and in which order. The first tells the rows apart and stays. */
export function ColumnMenu({ address, columns }: { address: Address; columns: Arrangement<Named> }) {
  const t = useTranslations('listTools');
  const { shown, others } = columns;
  const toAddressOf = (wanted: readonly Named[] | null) =>
    wanted && toHref(address, { columns: toColumnsParam(wanted), cursor: address.params.cursor ?? null });
  return (
    <Menu icon="columns" label={t('columns')}>
      <ol className="column-list" aria-label={t('columnsShown')}>
        {shown.map((column, index) => (
          <li key={column.name}>
            <span className="column-name">{column.head}</span>
            {index === 0 ? null : (
              <>
                <Step
                  href={toAddressOf(moveColumn(shown, column.name, -1))}
                  icon="up"
                  label={t('moveEarlier', { column: column.head })}
                />
                <Step
                  href={toAddressOf(moveColumn(shown, column.name, 1))}
                  icon="down"
                  label={t('moveLater', { column: column.head })}
                />
                <Step
                  href={toAddressOf(shown.filter((other) => other !== column))}
                  icon="close"
                  label={t('leaveOut', { column: column.head })}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {others.length > 0 ? (
        <>
          <p className="quiet">{t('notShown')}</p>
          <ul className="column-list" aria-label={t('columnsNotShown')}>
            {others.map((column) => (
              <li key={column.name}>
                <a href={toAddressOf([...shown, column]) ?? undefined}>
                  {t('show', { column: column.head })}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {address.params.columns ? <a href={toHref(address, { columns: null })}>{t('asAtFirst')}</a> : null}
    </Menu>
  );
}

/** A link to another arrangement; nothing to press where there is none. */
function Step({ href, icon, label }: { href: string | null; icon: IconName; label: string }) {
  return href === null ? (
    <span className="column-step" />
  ) : (
    <a className="column-step" href={href} aria-label={label} title={label}>
      <Icon name={icon} />
    </a>
  );
}
