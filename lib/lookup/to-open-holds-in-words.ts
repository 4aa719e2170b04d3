import type { OpenHold } from '#lib/domain/customs/bill.ts';
import { whoActsOnCode } from '#lib/domain/customs/who-acts.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';

/** Open holds of a bill with who acts, `1H (CBP); 2O (ISF filer)`; `null` where none is open. */
export function toOpenHoldsInWords(openHolds: readonly OpenHold[]): string | null {
  const holds = openHolds.map(({ code, rawCode, meaning }) =>
    sentence('lookupHold.open', {
      hold: code ?? rawCode ?? meaning,
      actingParty: sentence(`actingParty.${whoActsOnCode(code)}`),
    }),
  );
  return holds.join('; ') || null;
}
