'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';

/** The page could not be drawn; what was received is safe, and asking again is all one can do. */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const t = useTranslations('failed');
  return (
    <div role="alert" className="stack">
      <h1 className="page-title">{t('notRead')}</h1>
      <p className="page-lead">{t('stillReceived')}</p>
      <p>
        <button type="button" className="button button--primary button--sm" onClick={retry}>
          <Icon name="repeat" />
          {t('tryAgain')}
        </button>
      </p>
      {error.digest ? <p className="quiet">{t('forTheLog', { digest: error.digest })}</p> : null}
    </div>
  );
}
