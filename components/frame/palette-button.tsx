'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { keepRecent } from './palette/recent.ts';

// What it offers comes with its first use.
const Palette = lazy(() => import('./palette/palette.tsx').then((module) => ({ default: module.Palette })));

interface PaletteButtonProps {
  /** Whoever looks, and where: what is recent is theirs alone. */
  who: string;
  /** Addresses of pages that the reader may not open. */
  closed: readonly string[];
}

/** Opens the way to anywhere, by press or by Ctrl-K. */
export function PaletteButton({ who, closed }: PaletteButtonProps) {
  const path = usePathname();
  const t = useTranslations('goTo');
  const [isOpen, setOpen] = useState(false);

  useEffect(() => keepRecent(who, path), [who, path]);
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', type);
    return () => document.removeEventListener('keydown', type);
  }, []);

  return (
    <>
      <button
        type="button"
        className="palette-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        title={t('title')}
        onClick={() => setOpen(true)}
      >
        <Icon name="next" />
        {t.rich('button', { kbd: () => <kbd>Ctrl K</kbd> })}
      </button>
      {isOpen ? (
        <Suspense>
          <Palette who={who} closed={closed} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
