import { findDispositionCode, normaliseDispositionCode } from '#lib/domain/customs/disposition-code.ts';
import { whoActsOnCode, whoActsOnContainerHold } from '#lib/domain/customs/who-acts.ts';
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

/** Whom to chase for a hold of a box; `null` where its type and code tell nothing. */
export function toWhoActsOnBox(
  hold: { type: string | null; code: string | null },
  t: Translate,
): string | null {
  const party = whoActsOnContainerHold(hold);
  if (party === 'unknown') return null;
  if (hold.type !== 'CUSTOMS' && hold.type !== 'OTHER') return t(`codes.actingParty.${party}`);
  const code = normaliseDispositionCode(hold.code);
  return toWhoActs({ code, agency: findDispositionCode(code)?.agency ?? null }, t);
}
