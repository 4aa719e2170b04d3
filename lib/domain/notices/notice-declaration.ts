import type { DeclarationSummary } from '../declarations/declaration.ts';
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
            title: `Declaration ${lrn ?? declarationId} is ${toWords(group, status)} now`,
            text: `You watch it. It was ${toWords(standing.changedFrom.group, standing.changedFrom.status)} before.`,
          },
        ]
      : [],
  };
}

function toWords(group: string, status: string | null): string {
  return status ? `${status} (${group.replaceAll('-', ' ')})` : 'without a status';
}

function noticeAction(
  { declarationId, lrn, group, status, statusSince, errorCount }: DeclarationSummary,
  before: readonly string[],
  about: Pick<News, 'subject' | 'href' | 'billNumbers'>,
): Pick<Noticed, 'states' | 'news'> {
  if (group !== 'action-needed') return { states: [], news: [] };
  const state = `action-needed ${status ?? ''} ${errorCount}`;
  if (before.includes(state)) return { states: [state], news: [] };
  const errors = errorCount === 0 ? '' : ` ${errorCount} ${errorCount === 1 ? 'error' : 'errors'} reported.`;
  return {
    states: [state],
    news: [
      {
        ...about,
        kind: 'declaration-action-needed',
        state: `${state} ${statusSince ?? ''}`,
        title: `Declaration ${lrn ?? declarationId} needs action`,
        text: `${status === null ? 'It has no status yet.' : `Status ${status}.`}${errors}`,
        account: null,
      },
    ],
  };
}
