import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { PeekFocus } from './peek-focus.tsx';

interface PeekAsideProps {
  /** Of the row that is peeked at. */
  id: string;
  noun: 'bill' | 'declaration';
  /** Its own page. */
  href: string;
  closeHref: string;
  badges?: ReactNode;
  children: ReactNode;
}

/** A row at a closer look, beside its list. Stands in the address, so it works without JavaScript. */
export function PeekAside({ id, noun, href, closeHref, badges, children }: PeekAsideProps) {
  const t = useTranslations('listTools');
  return (
    <aside className="peek" aria-label={t('peekOf', { noun, id })}>
      <header className="peek-head">
        <h2>
          <a className="identifier link-strong" href={href}>
            {id}
          </a>
        </h2>
        {badges}
        <a className="peek-close" href={closeHref} data-key="Escape" data-stay title={t('closeByKey')}>
          <Icon name="close" />
          <span className="sr-only">{t('close')}</span>
        </a>
      </header>
      {children}
      <p>
        <a className="button button--outline button--sm" href={href}>
          {t('whole', { noun })}
          <Icon name="next" />
        </a>
      </p>
      <PeekFocus id={id} />
    </aside>
  );
}

/** One matter of it. */
export function PeekPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="peek-part" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
