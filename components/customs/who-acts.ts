import { whoActsOnCode } from '#lib/domain/customs/who-acts.ts';
import type { Translate } from '#lib/words/translate.ts';

/** Whom to chase for an open hold of a bill; an agency other than CBP by its own name. */
export function toWhoActs(
  { code, agency }: { code: string | null; agency: string | null },
  t: Translate,
): string {
  const party = whoActsOnCode(code);
  if (agency === null || party === 'cbp' || party === 'isf-filer') return t(`codes.actingParty.${party}`);
  return party === 'agriculture' ? t('codes.agricultureBy', { agency }) : agency;
}
