'use client';

import { useEffect } from 'react';

/** When the peek goes while the focus is in it, the focus goes back to the row it came from. */
export function PeekFocus({ id }: { id: string }) {
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return;
      const link = document.querySelector(`[data-peek="${CSS.escape(id)}"]`);
      link?.closest<HTMLElement>('[data-row]')?.focus();
    },
    [id],
  );
  return null;
}
