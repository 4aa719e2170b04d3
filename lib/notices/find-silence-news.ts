import type { Access } from '#lib/auth/access.ts';
import type { News } from '#lib/domain/notices/news.ts';
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
      title: `No message from ${source} for ${silentMinutes ?? 0} minutes`,
      text: `Its messages usually come at most ${usualGapMinutes ?? 0} minutes apart. Figures may be old.`,
      href: `/webhook-events?source=${encodeURIComponent(source)}`,
      account: null,
      billNumbers: [],
    }));
}
