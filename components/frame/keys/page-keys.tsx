'use client';

import { useRouter } from 'next/navigation';
import { lazy, Suspense, useEffect, useState } from 'react';
import { FURTHER_PLACES, MAIN_PLACES } from '../places.ts';
import { chooseRow, findPressed, findRow, moveRow, openRow } from './rows.ts';

// What it lists comes with the first question.
const KeysHelp = lazy(() => import('./keys-help.tsx').then((module) => ({ default: module.KeysHelp })));

/** So long after `g` its letter is waited for. */
const SEQUENCE_MS = 1_500;
const PLACES = new Map(
  [...MAIN_PLACES, ...FURTHER_PLACES].flatMap(({ key, href }) => (key ? [[key, href] as const] : [])),
);

/**
 * Single keys for the whole product: rows are gone through, opened and ticked, and what is marked with `data-key` is pressed.
 * Never while somebody types, never with Ctrl or ⌘, and not at all where they are switched off (WCAG 2.1.4): the mark on
 * <html> says so to everything else that listens for keys.
 */
export function PageKeys({ isOn }: { isOn: boolean }) {
  const router = useRouter();
  const [isHelpOpen, setHelpOpen] = useState(false);

  useEffect(() => {
    document.documentElement.dataset.keys = isOn ? 'on' : 'off';
    if (!isOn) return;
    let waitsForPlaceUntil = 0;

    const act = ({ key, target }: KeyboardEvent): boolean => {
      const row = findRow(document.activeElement);
      const isOnRow = row !== null && target === row;
      if (performance.now() < waitsForPlaceUntil) {
        waitsForPlaceUntil = 0;
        const href = PLACES.get(key);
        if (href) router.push(href);
        return true;
      }
      switch (key) {
        case 'j':
        case 'k':
          moveRow(key === 'j' ? 1 : -1);
          return true;
        case 'Enter':
          if (isOnRow) openRow(row);
          return isOnRow;
        case 'x':
          if (row) chooseRow(row);
          return row !== null;
        case 'g':
          waitsForPlaceUntil = performance.now() + SEQUENCE_MS;
          return true;
        case '/':
          document.querySelector<HTMLInputElement>('.search-input')?.select();
          return true;
        case '?':
          setHelpOpen(true);
          return true;
        case ' ':
          return isOnRow && press('p', row);
        default:
          return press(key, row);
      }
    };
    const type = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (!act(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    // Before anything else that listens: the letter after `g` is no act.
    document.addEventListener('keydown', type, true);
    return () => document.removeEventListener('keydown', type, true);
  }, [isOn, router]);

  return isHelpOpen ? (
    <Suspense>
      <KeysHelp onClose={() => setHelpOpen(false)} />
    </Suspense>
  ) : null;
}

function press(key: string, row: Element | null): boolean {
  const pressed = findPressed(key, row);
  pressed?.click();
  if (pressed?.matches('summary')) goInto(pressed, row);
  return pressed !== null;
}

/** Into what was unfolded; where nothing is ticked it is about the row that has the focus. */
function goInto(summary: Element, row: Element | null): void {
  if (row && !document.querySelector('[data-choose]:checked')) chooseRow(row);
  summary.parentElement?.querySelector<HTMLElement>('select, textarea, input:not([type=hidden])')?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), select, textarea, dialog, [contenteditable]') !== null
  );
}
