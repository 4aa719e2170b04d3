import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { toClockText } from './instant-text.ts';
import type { Reader } from './reader.ts';

interface PageHeaderProps {
  title: ReactNode;
  /** Where this page hangs: label and address, from the top. */
  trail?: { label: string; href: string }[];
  /** What the page is about, in one sentence. */
  lead?: ReactNode;
  badges?: ReactNode;
  reader: Reader;
}

/** Heading of a page, with the moment at which its figures were read. */
export function PageHeader({ title, trail = [], lead, badges, reader }: PageHeaderProps) {
  const t = useTranslations('ui');
  return (
    <header className="page-header">
      {trail.length > 0 ? (
        <nav aria-label={t('breadcrumbs')}>
          <ol className="trail">
            {trail.map((step) => (
              <li key={step.href}>
                <a href={step.href}>{step.label}</a>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <div className="page-heading">
        <h1 className="page-title">{title}</h1>
        {badges}
        <p className="as-of">
          {t.rich('asOf', {
            time: () => (
              <time dateTime={reader.now} title={reader.now}>
                {toClockText(reader.now, reader)}
              </time>
            ),
          })}{' '}
          {reader.timeZone}
          <span className="live-word live-word--on">{t('live')}</span>
          <span className="live-word live-word--off">{t('notLive')}</span>
        </p>
      </div>
      {lead ? <p className="page-lead">{lead}</p> : null}
    </header>
  );
}
