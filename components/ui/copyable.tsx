import { useTranslations } from 'next-intl';
import { Icon } from './icon.tsx';

/** An identifier, with a link where it has a page. The button works through `CopyOnClick`, once for the whole page. */
export function Copyable({ text, href, label }: { text: string; href?: string | undefined; label: string }) {
  const t = useTranslations();
  return (
    <span className="copyable">
      {href ? (
        <a className="identifier link-strong" href={href}>
          {text}
        </a>
      ) : (
        <span className="identifier">{text}</span>
      )}
      <button
        type="button"
        className="copy-button"
        data-copy={text}
        aria-label={t('ui.copyIt', { what: label, text })}
        title={t('controls.copy')}
      >
        <Icon name="copy" />
      </button>
    </span>
  );
}
