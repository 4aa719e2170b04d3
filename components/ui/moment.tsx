import { useTranslations } from 'next-intl';
import { type Instant, millisecondsBetween } from '#lib/domain/instant.ts';
import { toAge } from './duration.ts';
import { toInstantText } from './instant-text.ts';
import type { Reader } from './reader.ts';

/** An instant in the reader's zone; the exact value in UTC on hover and for machines. */
export function Moment({ at, reader, absent }: MomentProps) {
  const t = useTranslations('ui');
  if (at === null) return <span className="quiet">{absent ?? t('notSaid')}</span>;
  return (
    <time dateTime={at} title={at}>
      {toInstantText(at, reader)}
    </time>
  );
}

/** How long ago an instant was. */
export function Age({ at, reader, absent }: MomentProps) {
  const t = useTranslations();
  if (at === null) return <span className="quiet">{absent ?? t('ui.notSaid')}</span>;
  return (
    <time dateTime={at} title={at}>
      {toAge(millisecondsBetween(at, reader.now), t)}
    </time>
  );
}

interface MomentProps {
  at: Instant | null;
  reader: Reader;
  absent?: string;
}
