import { z } from 'zod';
import type { DeclarationSummary } from './declaration.ts';

/** What a declaration may go by: the declarant's number, customs' number, the trader's reference. */
export const DeclarationReference = z.enum(['lrn', 'mrn', 'commercialReference']);
export type DeclarationReference = z.output<typeof DeclarationReference>;

/** By what a declaration goes, and what that is. */
export interface DeclarationName {
  text: string;
  kind: DeclarationReference | 'declarationId';
}

/** What it goes by where the wanted one is not known: the LRN, which is there first; else the sender's id. */
export function nameDeclaration(
  declaration: Pick<DeclarationSummary, 'declarationId' | DeclarationReference>,
  wanted: DeclarationReference | null,
): DeclarationName {
  for (const kind of [wanted ?? 'lrn', 'lrn'] as const) {
    const text = declaration[kind];
    if (text) return { kind, text };
  }
  return { kind: 'declarationId', text: declaration.declarationId };
}
