import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';

/** One box for every number: a GET form, so it works before and without any script. */
export function SearchBox() {
  const t = useTranslations('frame');
  return (
    <form action="/search" method="get" className="search-box">
      <Icon name="search" />
      <input
        className="search-input"
        type="search"
        name="q"
        aria-label={t('searchLabel')}
        placeholder={t('searchFor')}
        maxLength={200}
      />
      <button type="submit" className="sr-only">
        {t('search')}
      </button>
    </form>
  );
}
