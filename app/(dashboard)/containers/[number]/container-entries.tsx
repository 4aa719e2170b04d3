import { Day } from '#components/customs/calendar-day.tsx';
import { toMeaningWords } from '#components/customs/code-words.ts';
import type { TimelineEntry } from '#components/customs/timeline.tsx';
import type { Say } from '#components/customs/use-say.ts';
import { toSenderName } from '#components/frame/sender-health.tsx';
import type { IconName } from '#components/ui/icons.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { ContainerTimelineItem } from '#lib/domain/containers/container.ts';
import { sayIn } from '#lib/words/say-in.ts';
import type { Translate } from '#lib/words/translate.ts';

/** The merged story of a box: its own news, customs on its bill, its declarations, its exceptions. */
export function toContainerEntries(
  timeline: ContainerTimelineItem[],
  reader: Reader,
  t: Translate,
): TimelineEntry[] {
  const say = sayIn(reader.language, t);
  return timeline.map((item) => ({
    id: item.id,
    // The day of a moved last free day is the day itself: when that was said is what a timeline tells.
    when:
      item.at === null ? (
        <Day day={item.day} reader={reader} absent={t('containers.dayNotSaid')} />
      ) : (
        <Moment at={item.at} reader={reader} />
      ),
    title: toTitle(item, say, t),
    ...toLook(item.type),
    receivedAt: item.receivedAt,
    late: item.late,
    source: item.source === 'person' ? t('containers.person') : toSenderName(item.source, t),
    webhookEventId: item.webhookEventId,
  }));
}

function toTitle({ type, title }: ContainerTimelineItem, say: Say, t: Translate): string {
  if (type === 'customs-activity') return toActivityWords(title, t);
  // A note is in the words of who wrote it.
  return type === 'container-noted' ? title : say(title);
}

/** `1H · CBP hold placed …`: a code and what it means, or the meaning alone. */
function toActivityWords(title: string, t: Translate): string {
  const [code = '', ...meaning] = title.split(' · ');
  return meaning.length === 0
    ? toMeaningWords(null, title, t)
    : `${code} · ${toMeaningWords(code, meaning.join(' · '), t)}`;
}

const LOOKS: Readonly<Record<string, { icon: IconName; tone: Tone }>> = {
  'customs-activity': { icon: 'customs', tone: 'pending' },
  'hold-placed': { icon: 'held', tone: 'held' },
  'hold-resolved': { icon: 'check', tone: 'cleared' },
  'no-holds': { icon: 'check', tone: 'cleared' },
  'last-free-day-moved': { icon: 'calendar', tone: 'urgent' },
  'demurrage-changed': { icon: 'demurrage', tone: 'held' },
  'tracking-stopped': { icon: 'silent', tone: 'quiet' },
  'tracking-failed': { icon: 'silent', tone: 'urgent' },
  'exception-detected': { icon: 'warning', tone: 'urgent' },
  'exception-closed': { icon: 'cleared', tone: 'cleared' },
  'exception-resolved': { icon: 'cleared', tone: 'cleared' },
};

function toLook(type: string): { icon: IconName; tone: Tone } {
  const own = LOOKS[type];
  if (own) return own;
  if (type.startsWith('declaration-')) return { icon: 'declaration', tone: 'pending' };
  return { icon: type.startsWith('exception-') ? 'acknowledged' : 'container', tone: 'quiet' };
}
