import type { DeclarationSummary } from '../declarations/declaration.ts';
import { join, sentence } from '../sentences/sentence.ts';
import type { News, Noticed } from './news.ts';
import { noticeStanding } from './notice-standing.ts';

/**
 * Whether a declaration has come to need action since it was last looked at, or needs it for a new error; and for who watches
 * it, that it stands otherwise.
 */
export function noticeDeclaration(
  declaration: DeclarationSummary,
  before: readonly string[],
  linkedBills: readonly string[],
): Noticed {
  const { declarationId, lrn, status, group } = declaration;
  const about = {
    subject: { kind: 'declaration', key: declarationId },
    href: `/declarations/${encodeURIComponent(declarationId)}`,
    billNumbers: linkedBills,
  } as const;
  const standing = noticeStanding(group, status ?? '', before);
  const { states, news } = noticeAction(declaration, before, about);
  return {
    states: [...states, standing.state].sort(),
    news,
    personal: standing.changedFrom
      ? [
          {
            ...about,
            kind: 'watched',
            state: standing.state,
            title: sentence('notice.declarationStands', {
              declarationId: lrn ?? declarationId,
              standing: toWords(group, status),
            }),
            text: join(
              sentence('notice.youWatchIt'),
              sentence('notice.wasBefore', {
                standing: toWords(standing.changedFrom.group, standing.changedFrom.status),
              }),
            ),
          },
        ]
      : [],
  };
}

function toWords(group: string, status: string | null): string {
  return status
    ? sentence('standing.declaration', { status, declarationGroup: group.replaceAll('-', ' ') })
    : sentence('standing.withoutStatus');
}

function noticeAction(
  { declarationId, lrn, group, status, statusSince, errorCount }: DeclarationSummary,
  before: readonly string[],
  about: Pick<News, 'subject' | 'href' | 'billNumbers'>,
): Pick<Noticed, 'states' | 'news'> {
  if (group !== 'action-needed') return { states: [], news: [] };
  const state = `action-needed ${status ?? ''} ${errorCount}`;
  if (before.includes(state)) return { states: [state], news: [] };
  return {
    states: [state],
    news: [
      {
        ...about,
        kind: 'declaration-action-needed',
        state: `${state} ${statusSince ?? ''}`,
        title: sentence('notice.needsAction', { declarationId: lrn ?? declarationId }),
        text: join(
          status === null ? sentence('notice.noStatusYet') : sentence('notice.status', { status }),
          sayErrors(errorCount),
        ),
        account: null,
      },
    ],
  };
}

function sayErrors(count: number): string {
  if (count === 0) return '';
  return count === 1 ? sentence('notice.oneError') : sentence('notice.errors', { count });
}
