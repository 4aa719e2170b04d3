import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { IconName } from '#components/ui/icons.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { Instant } from '#lib/domain/instant.ts';

export interface TimelineEntry {
  id: string;
  /** When it happened: a day at the place, or an instant. */
  when: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  icon: IconName;
  tone: Tone;
  receivedAt: Instant | null;
  late: boolean;
  /** Who said it. */
  source?: string;
  webhookEventId: string | null;
  /** Drawn between this entry and the one below: a long silence. */
  gap?: string | undefined;
}

/** What happened, newest first, each entry with when it happened, when we heard and the message behind it. */
export function Timeline({
  label,
  entries,
  reader,
}: {
  label: string;
  entries: TimelineEntry[];
  reader: Reader;
}) {
  const t = useTranslations('cargo');
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={`timeline-entry tone-${entry.tone}`}>
          <span className="timeline-mark">
            <Icon name={entry.icon} />
          </span>
          <div className="timeline-when">{entry.when}</div>
          <div className="timeline-what">
            <p className="timeline-title">
              {entry.title}
              {entry.late ? (
                <Badge tone="urgent" icon="clock" title={t('lateMeans')}>
                  {t('late')}
                </Badge>
              ) : null}
            </p>
            {entry.detail ? <div className="timeline-detail">{entry.detail}</div> : null}
            <p className="timeline-source">
              {entry.source ? `${entry.source} · ` : null}
              {t.rich('received', {
                at: () => (
                  <Moment at={entry.receivedAt} reader={reader} absent={t('absent.atATimeNotKept')} />
                ),
              })}
              {entry.webhookEventId ? (
                <a className="source-link" href={`/webhook-events/${entry.webhookEventId}`}>
                  {t('message')}
                </a>
              ) : null}
            </p>
            {entry.gap ? <p className="timeline-gap">{entry.gap}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
