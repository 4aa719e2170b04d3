import type { EpisodeState } from '../exceptions/episode.ts';
import type { Noticed } from './news.ts';

type Episode = Pick<EpisodeState, 'id' | 'containerNumber' | 'billNumber' | 'name' | 'title'> & {
  /** Of its bill: a box may be on two, of two companies. */
  account: string | null;
};

/** Exceptions of a container that opened since it was last looked at. `pending` are all that are not resolved. */
export function noticeExceptions(
  containerNumber: string,
  pending: readonly Episode[],
  before: readonly string[],
): Noticed {
  const toState = ({ id }: Episode) => `exception ${id}`;
  const fresh = pending.filter((episode) => !before.includes(toState(episode)));
  return {
    states: pending.map(toState).sort(),
    news: fresh.map((episode) => ({
      kind: 'container-exception',
      subject: { kind: 'container', key: containerNumber },
      state: toState(episode),
      title: `${episode.title}: ${containerNumber}`,
      text: episode.billNumber === null ? 'It is on no bill.' : `On bill ${episode.billNumber}.`,
      href: `/containers/${encodeURIComponent(containerNumber)}`,
      account: episode.account,
      billNumbers: episode.billNumber === null ? [] : [episode.billNumber],
      exceptionName: episode.name,
    })),
  };
}
