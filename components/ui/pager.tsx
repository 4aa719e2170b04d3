import { useTranslations } from 'next-intl';
import { type Address, toHref } from './address.ts';
import { Icon } from './icon.tsx';

/** Onward and back to the start; the cursor stands in the address, so the browser's Back is the page before. */
export function Pager({
  address,
  nextCursor,
  shown,
}: {
  address: Address;
  nextCursor: string | null;
  shown: number;
}) {
  const t = useTranslations('ui');
  const deeper = Boolean(address.params.cursor);
  if (!deeper && nextCursor === null) return null;
  return (
    <nav className="pager" aria-label={t('pages')}>
      {deeper ? (
        <a className="button button--sm button--outline" href={toHref(address, { cursor: null })}>
          <Icon name="back" />
          {t('firstPage')}
        </a>
      ) : null}
      <span className="quiet">{t('onThisPage', { count: shown })}</span>
      {nextCursor === null ? (
        <span className="quiet">{t('thatIsAll')}</span>
      ) : (
        <a
          className="button button--sm button--outline"
          href={toHref(address, { cursor: nextCursor })}
          rel="next"
        >
          {t('nextPage')}
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
