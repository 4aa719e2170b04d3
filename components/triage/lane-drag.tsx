'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { ExceptionLane } from '#lib/domain/exceptions/exception-card.ts';
import type { Translate } from '#lib/words/translate.ts';
import { type CarriedCard, findCarriedCard, findLaneAt, putInto } from './carried-card.ts';

/** So far a pointer moves before it drags: less is a press. */
const DRAG_PIXELS = 6;

interface Carried {
  card: CarriedCard;
  over: ExceptionLane | null;
}

/**
 * Lets cards be moved between lanes by mouse, touch and keyboard. Listens once for the whole board: a card carries only
 * its handle. While one is carried, its lanes stand at the lower edge of the window too, wherever the board is scrolled.
 */
export function LaneDrag() {
  const t = useTranslations('triage');
  const [carried, setCarried] = useState<Carried | null>(null);
  const [said, setSaid] = useState('');
  const now = useRef<Carried | null>(null);
  // A page that is read again brings its words again: a card that is being carried must not be dropped for that.
  const words = useRef(t);

  useEffect(() => {
    words.current = t;
  }, [t]);

  useEffect(() => {
    const carry = (next: Carried | null) => {
      mark(now.current, false);
      now.current = next;
      mark(next, true);
      setCarried(next);
    };
    const end = (isDropped: boolean) => {
      const last = now.current;
      if (!last) return;
      carry(null);
      last.card.element.style.translate = '';
      if (isDropped && last.over) {
        const t = words.current;
        setSaid(t('dropped', { what: last.card.label, lane: t(`lanes.${last.over}`) }));
        putInto(last.card, last.over);
      } else setSaid(words.current('stays', { what: last.card.label }));
    };
    const stopKeys = listenToKeys(now, carry, end, setSaid, words);
    const stopPointer = listenToPointer(now, carry, end, setSaid, words);
    document.documentElement.dataset.lanesMove = 'true';
    return () => {
      stopKeys();
      stopPointer();
      delete document.documentElement.dataset.lanesMove;
    };
  }, []);

  return (
    <>
      <p id="how-to-move" hidden>
        {t('howToMove')}
      </p>
      <output className="sr-only" aria-live="assertive">
        {said}
      </output>
      {carried ? (
        <div className="drop-bar" aria-hidden="true">
          {carried.card.lanes.map((lane) => (
            <span key={lane} className="drop-target" data-drop-lane={lane} data-over={carried.over === lane}>
              {t(`lanes.${lane}`)}
            </span>
          ))}
        </div>
      ) : null}
    </>
  );
}

type Now = { readonly current: Carried | null };
type Carry = (next: Carried | null) => void;
type End = (isDropped: boolean) => void;
type Say = (text: string) => void;
type Words = { readonly current: Translate<'triage'> };

function listenToKeys(now: Now, carry: Carry, end: End, say: Say, words: Words): () => void {
  const press = (event: KeyboardEvent) => {
    const handle = event.target instanceof Element ? event.target.closest('[data-drag]') : null;
    if (!handle || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = toMove(event.key);
    if (move === null) return;
    const t = words.current;
    const held = now.current;
    if (!held) {
      const card = move === 'drop' ? findCarriedCard(handle) : null;
      if (!card) return;
      carry({ card, over: card.lanes[0] ?? null });
      say(`${t('pickedUp', { what: card.label })} ${card.lanes[0] ? t(`lanes.${card.lanes[0]}`) : ''}`);
    } else if (move === 'drop' || move === 'leave') end(move === 'drop');
    else {
      const { lanes } = held.card;
      const place = held.over === null ? 0 : lanes.indexOf(held.over) + move;
      const over = lanes[(place + lanes.length) % lanes.length] ?? null;
      carry({ ...held, over });
      if (over) say(t(`lanes.${over}`));
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = (event: FocusEvent) => {
    if (now.current && event.target instanceof Element && event.target.closest('[data-drag]')) end(false);
  };
  document.addEventListener('keydown', press, true);
  document.addEventListener('focusout', leave);
  return () => {
    document.removeEventListener('keydown', press, true);
    document.removeEventListener('focusout', leave);
  };
}

function toMove(key: string): 'drop' | 'leave' | 1 | -1 | null {
  if (key === 'Enter' || key === ' ') return 'drop';
  if (key === 'Escape') return 'leave';
  if (key === 'ArrowRight' || key === 'ArrowDown') return 1;
  return key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : null;
}

function listenToPointer(now: Now, carry: Carry, end: End, say: Say, words: Words): () => void {
  let start: { x: number; y: number; card: CarriedCard } | null = null;
  const press = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element) || !isGrip(event)) return;
    const card = findCarriedCard(event.target);
    if (card) start = { x: event.clientX, y: event.clientY, card };
  };
  const move = (event: PointerEvent) => {
    if (!start) return;
    const { x, y, card } = start;
    const [right, down] = [event.clientX - x, event.clientY - y];
    if (!now.current) {
      if (Math.hypot(right, down) < DRAG_PIXELS) return;
      say(words.current('pickedUp', { what: card.label }));
    }
    event.preventDefault();
    card.element.style.translate = `${right}px ${down}px`;
    carry({ card, over: findLaneAt(card, event.clientX, event.clientY) });
  };
  const drop = () => {
    const dragged = start !== null && now.current !== null;
    start = null;
    if (dragged) end(true);
  };
  const cancel = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
    const dragged = start !== null && now.current !== null;
    start = null;
    if (dragged) end(false);
  };
  document.addEventListener('pointerdown', press);
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', drop);
  document.addEventListener('pointercancel', cancel);
  document.addEventListener('keydown', cancel);
  return () => {
    document.removeEventListener('pointerdown', press);
    document.removeEventListener('pointermove', move);
    document.removeEventListener('pointerup', drop);
    document.removeEventListener('pointercancel', cancel);
    document.removeEventListener('keydown', cancel);
  };
}

/** A finger takes the handle, so that it can scroll elsewhere; a mouse also the head of the card. */
function isGrip({ target, pointerType }: PointerEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('[data-drag]')) return true;
  return (
    pointerType === 'mouse' &&
    target.closest('[data-drag-area]') !== null &&
    target.closest('a, button, input, label') === null
  );
}

/** How the board looks while a card is carried. */
function mark(carried: Carried | null, isCarried: boolean): void {
  if (!carried) return;
  const { card, over } = carried;
  if (isCarried) card.element.dataset.carried = 'true';
  else delete card.element.dataset.carried;
  for (const lane of document.querySelectorAll<HTMLElement>('section[data-drop-lane]')) {
    const name = lane.dataset.dropLane;
    if (isCarried && card.lanes.some((one) => one === name))
      lane.dataset.drop = name === over ? 'over' : 'yes';
    else delete lane.dataset.drop;
  }
}
