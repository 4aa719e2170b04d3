'use client';

import { useEffect } from 'react';

/** Folds the menus of a list when somebody presses elsewhere, or Escape. */
export function MenuClosing() {
  useEffect(() => {
    const listOpen = () => document.querySelectorAll<HTMLDetailsElement>('.list-menu[open]');
    const press = ({ target }: MouseEvent) => {
      for (const menu of listOpen())
        if (!(target instanceof Node && menu.contains(target))) menu.open = false;
    };
    const type = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      for (const menu of listOpen()) {
        menu.open = false;
        menu.querySelector('summary')?.focus();
      }
    };
    document.addEventListener('click', press);
    document.addEventListener('keydown', type);
    return () => {
      document.removeEventListener('click', press);
      document.removeEventListener('keydown', type);
    };
  }, []);

  return null;
}
