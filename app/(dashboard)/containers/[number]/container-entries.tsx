import { Day } from '#components/customs/calendar-day.tsx';
import type { TimelineEntry } from '#components/customs/timeline.tsx';
import { toSenderName } from '#components/frame/sender-health.tsx';
import type { IconName } from '#components/ui/icons.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { ContainerTimelineItem } from '#lib/domain/containers/container.ts';

/** The merged story of a box: its own news, customs on its bill, its declarations, its exceptions. */
export function toContainerEntries(timeline: ContainerTimelineItem[], reader: Reader): TimelineEntry[] {
  return timeline.map((item) => ({
    id: item.id,
    when:
      item.day === null ? (
        <Moment at={item.at} reader={reader} absent="time not said" />
      ) : (
        <Day day={item.day} reader={reader} />
      ),
    title: item.title,
    ...toLook(item.type),
    receivedAt: item.receivedAt,
    late: item.late,
    source: item.source === 'person' ? 'A person' : toSenderName(item.source),
    webhookEventId: item.webhookEventId,
  }));
}

const LOOKS: { part: string; icon: IconName; tone: Tone }[] = [
  { part: 'customs', icon: 'customs', tone: 'pending' },
  { part: 'declaration', icon: 'declaration', tone: 'pending' },
  { part: 'exception', icon: 'warning', tone: 'urgent' },
  { part: 'hold', icon: 'held', tone: 'held' },
  { part: 'demurrage', icon: 'demurrage', tone: 'held' },
  { part: 'free', icon: 'calendar', tone: 'quiet' },
  { part: 'tracking', icon: 'silent', tone: 'quiet' },
];

function toLook(type: string): { icon: IconName; tone: Tone } {
  const { icon, tone } = LOOKS.find((look) => type.includes(look.part)) ?? {
    icon: 'container',
    tone: 'quiet',
  };
  return { icon, tone };
}
