import type { EpisodeHistoryItem, EpisodeState } from '../exceptions/episode.ts';
import { join, sentence } from '../sentences/sentence.ts';
import type { Noticed, PersonalNews } from './news.ts';

type Named = Pick<EpisodeState, 'id' | 'containerNumber' | 'billNumber' | 'name' | 'title'>;

/** An exception that is not resolved. */
export type PendingEpisode = Named & {
  /** Of its bill: a box may be on two, of two companies. */
  account: string | null;
  history: readonly Pick<EpisodeHistoryItem, 'what' | 'text' | 'actId' | 'takenBack'>[];
};

/**
 * Exceptions of a container that opened since it was last looked at; and for who let one sleep, that it woke because of what
 * was heard. `pending` are all that are not resolved.
 */
export function noticeExceptions(
  containerNumber: string,
  pending: readonly PendingEpisode[],
  before: readonly string[],
): Noticed {
  const toState = ({ id }: Named) => `exception ${id}`;
  const fresh = pending.filter((episode) => !before.includes(toState(episode)));
  const woken = pending.flatMap((episode) => {
    const { actId, why } = findSnooze(episode.history);
    return actId && why ? [toSnoozeNews(episode, actId, why)] : [];
  });
  return {
    states: [...pending.map(toState), ...woken.map(({ state }) => state)].sort(),
    news: fresh.map((episode) => ({
      ...aboutEpisode(episode),
      kind: 'container-exception',
      state: toState(episode),
      title: sentence('container.ofException', { title: episode.title, story: containerNumber }),
      text:
        episode.billNumber === null
          ? sentence('notice.onNoBill')
          : sentence('notice.onBill', { billNumber: episode.billNumber }),
      account: episode.account,
      exceptionName: episode.name,
    })),
    personal: woken.filter(({ state }) => !before.includes(state)),
  };
}

/** That an exception does not sleep any more, for who let it: the same whether the clock or news woke it. */
export function toSnoozeNews(episode: Named, actId: string, why: string): PersonalNews {
  return {
    ...aboutEpisode(episode),
    kind: 'snooze-over',
    state: `snooze-over ${episode.id} ${actId}`,
    title: sentence('notice.awake', { title: episode.title, containerNumber: episode.containerNumber }),
    text: join(sentence('notice.youLetItSleep'), why),
    actId,
  };
}

/** The act that let an exception sleep last, as long as no other act ended that; and why it woke, where news woke it. */
export function findSnooze(history: PendingEpisode['history']): { actId?: string; why?: string } {
  let found: { actId?: string; why?: string } = {};
  for (const { what, text, actId, takenBack } of history) {
    if (takenBack) continue;
    if (what === 'snoozed') found = actId === undefined ? {} : { actId };
    else if (what === 'woken') found = { ...found, why: text };
    else if (ENDS_A_SNOOZE.has(what)) found = {};
  }
  return found;
}

const ENDS_A_SNOOZE: ReadonlySet<EpisodeHistoryItem['what']> = new Set([
  'acknowledged',
  'resolved',
  'reopened',
  'closed',
]);

function aboutEpisode({ containerNumber, billNumber }: Named) {
  return {
    subject: { kind: 'container', key: containerNumber },
    href: `/containers/${encodeURIComponent(containerNumber)}`,
    billNumbers: billNumber === null ? [] : [billNumber],
  } as const;
}
