import type { ExceptionLane } from '#lib/domain/exceptions/exception-card.ts';
import type { Act } from './act.ts';

/** What brings a card into each lane; the card's own button for it is pressed. */
export const ACT_OF_LANE: Readonly<Record<ExceptionLane, Act>> = {
  new: 'reopen',
  acknowledged: 'acknowledge',
  waiting: 'snooze',
  resolved: 'resolve',
};

/** Marks a lane as a place to drop cards, and a card as something that stands in one. */
export function toLaneAttributes(lane: ExceptionLane) {
  return { 'data-drop-lane': lane };
}
export function toCardAttributes(lane: ExceptionLane) {
  return { 'data-card-lane': lane };
}
