import { toCountText } from '#components/ui/count-text.ts';
import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Translate } from '#lib/words/translate.ts';

type Told = Pick<
  Briefing,
  'bills' | 'collisions' | 'horizonDays' | 'pastFreeTime' | 'changes' | 'holdsByActor'
>;

/** What is held, what is about to cost money, what changed and whom to chase, in one sentence each. */
export function toBriefingSentence(briefing: Told, t: Translate): string {
  const { changes, holdsByActor } = briefing;
  const [chased] = holdsByActor.filter(({ actor }) => actor !== 'unknown');
  const sentences = [
    toStanding(briefing, t),
    t('briefing.sentence.changed', {
      held: changes.newlyHeld.total,
      cleared: changes.newlyCleared.total,
    }),
  ];
  if (chased) {
    const name = t(`codes.actingParty.${chased.actor}`);
    sentences.push(t('briefing.sentence.chase', { name, holds: chased.holds }));
  }
  return sentences.join(' ');
}

function toStanding({ bills, collisions, horizonDays, pastFreeTime }: Told, t: Translate): string {
  const { held } = bills;
  const colliding = {
    count: collisions.total.count,
    boxes: toCountText(collisions.total, t),
    days: horizonDays,
  };
  const past = { pastCount: pastFreeTime.total.count, past: toCountText(pastFreeTime.total, t) };
  const isPast = past.pastCount > 0;
  if (colliding.count > 0 && isPast)
    return t('briefing.sentence.heldCollidingPast', { held, ...colliding, ...past });
  if (colliding.count > 0) return t('briefing.sentence.heldColliding', { held, ...colliding });
  return isPast ? t('briefing.sentence.heldPast', { held, ...past }) : t('briefing.sentence.held', { held });
}
