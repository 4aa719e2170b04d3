'use client';

import { useTranslations } from 'next-intl';
/** Codes that each let the person in once, without the app. Shown when they are made, and never again. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('signInForms');
  if (codes.length === 0) return null;
  return (
    <div className="told-once">
      <p className="field-label">{t('recoveryCodesOnce')}</p>
      <ul className="recovery-codes" aria-label={t('recoveryCodes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p>
        <button type="button" className="button button--tertiary button--sm" data-copy={codes.join('\n')}>
          {t('copyAll')}
        </button>
      </p>
    </div>
  );
}
