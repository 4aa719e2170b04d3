import type { CalendarDay } from '../calendar-day.ts';
import { toStatusInWords } from '../containers/milestones.ts';
import { join, sentence } from '../sentences/sentence.ts';
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
        text: join(sentence('notice.youWatchIt'), each.text),
      }));
  const moved: PersonalNews[] = changedFrom
    ? [
        {
          ...about,
          state,
          title: sentence('notice.containerStands', { containerNumber, boxStanding: toWords(box) }),
          text: sentence('notice.youWatchIt'),
        },
      ]
    : [];
  return { states: [...states, state].sort(), news, personal: [...personal, ...opened, ...moved] };
}

const NOT_REPORTED = '-';

function toRest({ activeHoldCount, lastFreeDay }: StandingContainer): string {
  return `${activeHoldCount ?? NOT_REPORTED} ${lastFreeDay ?? NOT_REPORTED}`;
}

function toWords({ status, activeHoldCount, lastFreeDay: day }: StandingContainer): string {
  const boxStatus =
    status === null
      ? sentence('boxStatus.notReported')
      : sentence('boxStatus.reported', { milestone: toStatusInWords(status) });
  const boxHolds = activeHoldCount === null ? null : toHoldWords(activeHoldCount);
  if (boxHolds === null)
    return day === null
      ? sentence('boxStanding.status', { boxStatus })
      : sentence('boxStanding.lastFreeDay', { boxStatus, day });
  return day === null
    ? sentence('boxStanding.holds', { boxStatus, boxHolds })
    : sentence('boxStanding.holdsAndLastFreeDay', { boxStatus, boxHolds, day });
}

function toHoldWords(count: number): string {
  if (count === 0) return sentence('boxHolds.none');
  return count === 1 ? sentence('boxHolds.one') : sentence('boxHolds.many', { count });
}
