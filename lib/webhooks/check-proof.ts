import { type HeaderPairs, listHeader } from './header-pairs.ts';
import type { Source } from './source.ts';

export type CheckedProof = { proved: true } | { proved: false; reason: string };

/**
 * Whether the sender proved itself over the raw bytes, under any of the feed's secrets. The reason is for the people of
 * the workspace, never for the caller. An empty secret lets nobody in.
 */
export function checkProof(
  source: Source,
  headers: HeaderPairs,
  body: Uint8Array,
  secrets: readonly string[],
): CheckedProof {
  const proofs = listHeader(headers, source.proofHeader);
  const [proof = ''] = proofs;
  if (proofs.length === 0) return refused(`It came without the header ${source.proofHeader}.`);
  if (proofs.length > 1) return refused(`The header ${source.proofHeader} came more than once.`);
  if (proof.trim() === '') return refused(`The header ${source.proofHeader} was empty.`);
  const active = secrets.filter((secret) => secret !== '');
  if (active.length === 0) return refused(`No secret is set for ${source.title}, so nobody is let in.`);
  // Every secret is tried, so that the time taken does not tell which one fits.
  const fits = active.map((secret) => source.isProof(proof, body, secret));
  if (fits.includes(true)) return { proved: true };
  return refused(`The header ${source.proofHeader} does not fit ${fitWhat(active.length)}.`);
}

function fitWhat(secrets: number): string {
  return secrets === 1 ? 'the body and the secret' : 'the body and either of the two secrets';
}

function refused(reason: string): CheckedProof {
  return { proved: false, reason };
}
