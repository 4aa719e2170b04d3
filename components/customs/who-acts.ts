import { ACTING_PARTY_IN_WORDS, whoActsOnCode } from '#lib/domain/customs/who-acts.ts';

/** Whom to chase for an open hold of a bill; an agency other than CBP by its own name. */
export function toWhoActs({ code, agency }: { code: string | null; agency: string | null }): string {
  const party = whoActsOnCode(code);
  if (agency === null || party === 'cbp' || party === 'isf-filer') return ACTING_PARTY_IN_WORDS[party];
  return party === 'agriculture' ? `${ACTING_PARTY_IN_WORDS[party]} (${agency})` : agency;
}
