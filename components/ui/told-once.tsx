'use client';

import { useTranslations } from 'next-intl';
import { Icon } from './icon.tsx';

/** A secret that is shown now and never again. An address of ours is completed with where the reader found us. */
export function ToldOnce({ label, text }: { label: string; text: string }) {
  const t = useTranslations('controls');
  const whole = text.startsWith('/') ? `${window.location.origin}${text}` : text;
  return (
    <div className="told-once" role="status">
      <p className="field-label">{t('toldOnce', { what: label })}</p>
      <p className="told-once-text">
        <code className="anywhere">{whole}</code>
        <button type="button" className="button button--tertiary button--sm" data-copy={whole}>
          <Icon name="copy" />
          {t('copy')}
        </button>
      </p>
    </div>
  );
}
