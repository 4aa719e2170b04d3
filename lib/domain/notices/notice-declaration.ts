import type { DeclarationSummary } from '../declarations/declaration.ts';
import type { Noticed } from './news.ts';

/** Whether a declaration has come to need action since it was last looked at, or needs it for a new error. */
export function noticeDeclaration(
  declaration: DeclarationSummary,
  before: readonly string[],
  linkedBills: readonly string[],
): Noticed {
  if (declaration.group !== 'action-needed') return { states: [], news: [] };
  const { declarationId, lrn, status, statusSince, errorCount } = declaration;
  const state = `action-needed ${status ?? ''} ${errorCount}`;
  if (before.includes(state)) return { states: [state], news: [] };
  const errors = errorCount === 0 ? '' : ` ${errorCount} ${errorCount === 1 ? 'error' : 'errors'} reported.`;
  return {
    states: [state],
    news: [
      {
        kind: 'declaration-action-needed',
        subject: { kind: 'declaration', key: declarationId },
        state: `${state} ${statusSince ?? ''}`,
        title: `Declaration ${lrn ?? declarationId} needs action`,
        text: `${status === null ? 'It has no status yet.' : `Status ${status}.`}${errors}`,
        href: `/declarations/${encodeURIComponent(declarationId)}`,
        account: null,
        billNumbers: linkedBills,
      },
    ],
  };
}
