'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useChanges } from './use-changes.ts';

interface NewsLineProps {
  kinds: readonly string[];
  /** For `useChanges`. */
  since: string;
  /** Address that counts what of this list was heard of since it was drawn; another one with every drawing. */
  ask: string;
}

/**
 * Says how much of a page has news and shows it when asked, so that nothing moves under somebody's hand for what senders do.
 * What a colleague does is read at once.
 */
export function NewsLine({ kinds, since, ask }: NewsLineProps) {
  const t = useTranslations('controls');
  const router = useRouter();
  const [news, setNews] = useState({ ask, count: 0 });
  const count = news.ask === ask ? news.count : 0;

  useChanges(kinds, since, async () => {
    const answer = await fetch(ask).catch(() => null);
    if (!answer?.ok) return;
    const told = (await answer.json()) as { count: number; actedOn: number };
    if (told.actedOn > 0) router.refresh();
    else if (told.count > 0) setNews({ ask, count: told.count });
  });

  return (
    <div aria-live="polite" className="news-live">
      {count > 0 ? (
        <button type="button" className="news-line" onClick={() => router.refresh()}>
          {t.rich('news', { count, show: (words) => <span className="news-line-show">{words}</span> })}
        </button>
      ) : null}
    </div>
  );
}
