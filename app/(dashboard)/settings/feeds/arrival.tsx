'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { sendJson } from '#components/ui/send-json.ts';
import type { Feed } from '#lib/domain/feeds/feed.ts';

const ASK_MS = 1_500;
/** Nobody waits longer; the page may be left open overnight. */
const GIVE_UP_MS = 15 * 60_000;

type Message = Feed['lastMessage'];

/** Waits for the next message of a feed, and says when it came. */
export function Arrival({ feedId, page }: { feedId: string; page: string }) {
  const t = useTranslations('tryOut');
  const router = useRouter();
  const [arrived, setArrived] = useState<Message>(null);
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    let before: string | null | undefined;
    const startedAt = Date.now();
    const timer = setInterval(async () => {
      if (Date.now() - startedAt > GIVE_UP_MS) {
        clearInterval(timer);
        setOver(true);
        return;
      }
      const last = await findLastMessage(feedId);
      if (last === undefined) return;
      if (before === undefined) before = last?.id ?? null;
      if (last === null || last.id === before) return;
      clearInterval(timer);
      setArrived(last);
      router.refresh();
    }, ASK_MS);
    void findLastMessage(feedId).then((last) => {
      if (last !== undefined) before = last?.id ?? null;
    });
    return () => clearInterval(timer);
  }, [feedId, router]);

  return (
    <div aria-live="polite">
      {arrived ? (
        <>
          <Badge tone="cleared" icon="check">
            {t('arrived', { state: arrived.state })}
          </Badge>{' '}
          {t.rich('see', {
            page: (words) => <a href={page}>{words}</a>,
            message: (words) => <a href={`/webhook-events/${arrived.id}`}>{words}</a>,
          })}
        </>
      ) : (
        <Badge tone="pending" icon="clock">
          {isOver ? t('nothingCame') : t('waiting')}
        </Badge>
      )}
    </div>
  );
}

/** `undefined` when Clearhold did not say. */
async function findLastMessage(feedId: string): Promise<Message | undefined> {
  const answer = await sendJson(`/api/v1/feeds/${feedId}`, 'GET');
  return answer.ok ? (answer.body as Feed).lastMessage : undefined;
}
