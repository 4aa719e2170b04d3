import { EXCEPTION_LANES, type ExceptionLane } from '#lib/domain/exceptions/exception-card.ts';
import { ACT_OF_LANE } from './lanes.ts';

/** A card on its way to another lane. */
export interface CarriedCard {
  element: HTMLElement;
  label: string;
  /** Where it may be put, from left to right. */
  lanes: ExceptionLane[];
}

/** The card that an element belongs to, when it may go anywhere from here. */
export function findCarriedCard(inside: Element): CarriedCard | null {
  const element = inside.closest<HTMLElement>('[data-card-lane]');
  if (!element) return null;
  const lanes = EXCEPTION_LANES.filter(
    (lane) => lane !== element.dataset.cardLane && findButton(element, lane) !== null,
  );
  return lanes.length === 0 ? null : { element, label: element.dataset.label ?? '', lanes };
}

/** The lane under a point of the window, when the card may be put there. */
export function findLaneAt(card: CarriedCard, x: number, y: number): ExceptionLane | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const name = element.closest<HTMLElement>('[data-drop-lane]')?.dataset.dropLane;
    const lane = card.lanes.find((one) => one === name);
    if (lane) return lane;
  }
  return null;
}

/** Does what brings the card into the lane, by its own button: whoever listens to the button asks, sends and tells. */
export function putInto(card: CarriedCard, lane: ExceptionLane): void {
  findButton(card.element, lane)?.click();
}

function findButton(card: HTMLElement, lane: ExceptionLane): HTMLElement | null {
  return card.querySelector<HTMLElement>(`[data-act="${ACT_OF_LANE[lane]}"]`);
}
