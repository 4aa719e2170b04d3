'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

const SHOWN_FOR_MS = 1600;

/** Listens once for the whole page: a press on anything with `data-copy` puts that text on the clipboard and says so. */
export function CopyOnClick() {
  const t = useTranslations('controls');
  const [said, setSaid] = useState('');

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const copy = async (event: MouseEvent) => {
      const button =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
      const text = button?.dataset.copy;
      if (!text) return;
      event.preventDefault();
      const copied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
      setSaid(copied ? t('copied', { what: button.dataset.copyName ?? text }) : t('cannotCopy'));
      clearTimeout(timer);
      timer = setTimeout(() => setSaid(''), SHOWN_FOR_MS);
    };
    document.addEventListener('click', copy);
    return () => {
      document.removeEventListener('click', copy);
      clearTimeout(timer);
    };
  }, [t]);

  return (
    <output className="toast" data-shown={said !== ''}>
      {said}
    </output>
  );
}
