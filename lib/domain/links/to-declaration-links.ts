import type { DeclarationLink } from '../declarations/declaration.ts';
import { sentence } from '../sentences/sentence.ts';
import { type DecidedLink, toLinkKey } from './assess-link-decisions.ts';
import type { SuggestedLink } from './suggest-links.ts';

/** All links of a declaration: what people decided, then the suggestions nobody has decided about. */
export function toDeclarationLinks(
  decided: readonly DecidedLink[],
  suggested: readonly SuggestedLink[],
): DeclarationLink[] {
  const reasons = new Map(suggested.map((link) => [toLinkKey(link), link.reason]));
  const decidedKeys = new Set(decided.map((link) => link.key));
  return [
    ...decided.map(({ key, kind, id, state, personName }) => {
      const equal = reasons.get(key);
      const decision = sentence(`link.${state}`, { person: personName });
      return { kind, id, state, reason: equal ? `${decision}; ${equal}` : decision };
    }),
    ...suggested
      .filter((link) => !decidedKeys.has(toLinkKey(link)))
      .map(({ kind, id, reason }) => ({ kind, id, state: 'suggested' as const, reason })),
  ];
}
