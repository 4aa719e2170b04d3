import { useTranslations } from 'next-intl';

/** Chooses all that the list's filter matches, beyond what the page shows: a plain button that a `TriageDesk` listens to. */
export function ChooseAll({ count, look = 'act' }: { count: number; look?: string }) {
  const t = useTranslations('triage');
  return (
    <button type="button" className={look} data-choose-all>
      {t('chooseAll', { count })}
    </button>
  );
}
