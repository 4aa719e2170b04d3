import { DECLARATION_STATUSES, type DeclarationStatus } from './declaration.ts';

const BY_LOWER_CASE: ReadonlyMap<string, DeclarationStatus> = new Map(
  DECLARATION_STATUSES.map((status) => [status.toLowerCase(), status]),
);

/** The status a raw word stands for, whatever its case; `null` for a word outside the fourteen. */
export function toCanonicalStatus(raw: string): DeclarationStatus | null {
  return BY_LOWER_CASE.get(raw.trim().toLowerCase()) ?? null;
}
