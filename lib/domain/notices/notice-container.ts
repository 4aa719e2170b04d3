import type { CalendarDay } from '../calendar-day.ts';
import { toStatusInWords } from '../containers/milestones.ts';
import { toDayInWords } from '../customs/day-in-words.ts';
import type { Noticed, PersonalNews } from './news.ts';
import { noticeExceptions, type PendingEpisode } from './notice-exceptions.ts';
import { noticeStanding } from './notice-standing.ts';

/** How a container stands on its newest voyage. */
export interface StandingContainer {
  containerNumber: string;
  billNumber: string | null;
  /** As reported; null when it never was. */
  status: string | null;
  /** `null` before any list came. */
  activeHoldCount: number | null;
  /** The governing one. */
  lastFreeDay: CalendarDay | null;
}

/**
 * Exceptions that opened since a container was last looked at; and for who watches it, these and that it stands otherwise:
 * its status, its holds or its last free day.
 */
export function noticeContainer(
  containerNumber: string,
  box: StandingContainer | undefined,
  pending: readonly PendingEpisode[],
  before: readonly string[],
): Noticed {
  const { states, news, personal } = noticeExceptions(containerNumber, pending, before);
  if (!box) return { states, news, personal };
  const { state, changedFrom } = noticeStanding(box.status ?? NOT_REPORTED, toRest(box), before);
  const isFirstLook = changedFrom === null && !before.includes(state);
  const about = {
    kind: 'watched',
    subject: { kind: 'container', key: containerNumber },
    href: `/containers/${encodeURIComponent(containerNumber)}`,
    billNumbers: box.billNumber === null ? [] : [box.billNumber],
  } as const;
  const opened: PersonalNews[] = isFirstLook
    ? []
    : news.map((each) => ({
        ...about,
        billNumbers: each.billNumbers,
        state: `watched ${each.state}`,
        title: each.title,
        text: `You watch it. ${each.text}`,
      }));
  const moved: PersonalNews[] = changedFrom
    ? [{ ...about, state, title: `Container ${containerNumber}: ${toWords(box)}`, text: 'You watch it.' }]
    : [];
  return { states: [...states, state].sort(), news, personal: [...personal, ...opened, ...moved] };
}

const NOT_REPORTED = '-';

function toRest({ activeHoldCount, lastFreeDay }: StandingContainer): string {
  return `${activeHoldCount ?? NOT_REPORTED} ${lastFreeDay ?? NOT_REPORTED}`;
}

function toWords({ status, activeHoldCount, lastFreeDay }: StandingContainer): string {
  return [
    status === null ? 'status not reported' : toStatusInWords(status),
    activeHoldCount === null ? '' : toHoldWords(activeHoldCount),
    lastFreeDay === null ? '' : `last free day ${toDayInWords(lastFreeDay)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function toHoldWords(count: number): string {
  if (count === 0) return 'no hold of its own';
  return count === 1 ? '1 hold of its own' : `${count} holds of its own`;
}
