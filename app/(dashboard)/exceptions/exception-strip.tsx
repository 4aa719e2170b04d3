import { useTranslations } from 'next-intl';
import { toInstantText } from '#components/ui/instant-text.ts';
import type { Reader } from '#components/ui/reader.ts';
import { Tile } from '#components/ui/tile.tsx';
import type { ExceptionBoard } from '#lib/domain/exceptions/exception-card.ts';

/** Above the lanes: what cannot wait. */
export function ExceptionStrip({ strip, reader }: { strip: ExceptionBoard['strip']; reader: Reader }) {
  const t = useTranslations('exceptions.strip');
  return (
    <div className="tiles">
      <Tile
        tone="urgent"
        icon="clock"
        label={t('dueToday')}
        figure={strip.dueToday}
        note={t('dueTodayNote')}
      />
      <Tile
        tone="held"
        icon="warning"
        label={t('past')}
        figure={strip.pastLastFreeDay}
        note={t('pastNote')}
      />
      <Tile
        tone="pending"
        icon="clock"
        label={t('newThisShift')}
        figure={strip.newThisShift}
        note={t('newThisShiftNote', { time: toInstantText(strip.shiftStart, reader) })}
        href="/exceptions?form=table&state=open&sort=-openedAt"
      />
      <Tile
        tone="conflict"
        icon="repeat"
        label={t('recurring')}
        figure={strip.recurring}
        note={t('recurringNote')}
      />
      <Tile
        tone="pending"
        icon="person"
        label={t('unassigned')}
        figure={strip.unassigned}
        note={t('unassignedNote')}
        href="/exceptions?assignee=none"
      />
    </div>
  );
}
