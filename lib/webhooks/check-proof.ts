import { sentence } from '#lib/domain/sentences/sentence.ts';
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
  if (proofs.length === 0) return refused(sentence('message.withoutProof', { name: source.proofHeader }));
  if (proofs.length > 1) return refused(sentence('message.proofTwice', { name: source.proofHeader }));
  if (proof.trim() === '') return refused(sentence('message.proofEmpty', { name: source.proofHeader }));
  const active = secrets.filter((secret) => secret !== '');
  if (active.length === 0) return refused(sentence('message.noSecret', { source: source.title }));
  // Every secret is tried, so that the time taken does not tell which one fits.
  const fits = active.map((secret) => source.isProof(proof, body, secret));
  if (fits.includes(true)) return { proved: true };
  const unfit = active.length === 1 ? 'proofUnfit' : 'proofUnfitEither';
  return refused(sentence(`message.${unfit}`, { name: source.proofHeader }));
}

function refused(reason: string): CheckedProof {
  return { proved: false, reason };
}
