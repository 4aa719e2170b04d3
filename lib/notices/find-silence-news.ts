import type { Access } from '#lib/auth/access.ts';
import type { News } from '#lib/domain/notices/news.ts';
import { join, sentence } from '#lib/domain/sentences/sentence.ts';
import { listSenderHealth } from '#lib/feeds/list-sender-health.ts';

/** Senders that have not been heard for longer than is usual. */
export async function findSilenceNews(access: Access): Promise<News[]> {
  const senders = await listSenderHealth(access);
  return senders
    .filter(({ state }) => state === 'silent')
    .map(({ source, lastEventAt, silentMinutes, usualGapMinutes }) => ({
      kind: 'sender-silent',
      subject: { kind: 'sender', key: source },
      state: `silent ${lastEventAt ?? ''}`,
      title: sentence('notice.silent', { source, count: silentMinutes ?? 0 }),
      text: join(sentence('notice.usualGap', { count: usualGapMinutes ?? 0 }), sentence('notice.mayBeOld')),
      href: `/webhook-events?source=${encodeURIComponent(source)}`,
      account: null,
      billNumbers: [],
    }));
}
