import { toDays } from '#components/ui/duration.ts';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { toCountInWords } from '#lib/domain/bounded-count.ts';

type Told = Pick<
  Briefing,
  'bills' | 'collisions' | 'horizonDays' | 'pastFreeTime' | 'changes' | 'holdsByActor'
>;

/** What is held, what is about to cost money, what changed and whom to chase, in one sentence each. */
export function toBriefingSentence(briefing: Told): string {
  const { bills, collisions, horizonDays, pastFreeTime, changes, holdsByActor } = briefing;
  const [chased] = holdsByActor.filter(({ actor }) => actor !== 'unknown');
  return [
    bills.held === 0 ? 'Nothing is held' : `${toMany(bills.held, 'bill is', 'bills are')} held`,
    collisions.total.count === 0
      ? null
      : `: ${toCountInWords(collisions.total)} boxes run out of free time within ${toDays(horizonDays)}`,
    pastFreeTime.total.count === 0 ? '.' : `, ${toCountInWords(pastFreeTime.total)} are past it.`,
    ` ${toMany(changes.newlyHeld.total, 'bill', 'bills')} newly held, ${changes.newlyCleared.total.toLocaleString('en')} newly cleared.`,
    chased ? ` Chase ${chased.name} first: ${toMany(chased.holds, 'open hold', 'open holds')}.` : null,
  ]
    .filter((part) => part !== null)
    .join('');
}

function toMany(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
