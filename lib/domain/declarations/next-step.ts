import { sentence } from '../sentences/sentence.ts';
import type { DeclarationStatus, DeclarationSummary } from './declaration.ts';
import { toCanonicalStatus } from './to-canonical-status.ts';

/**
 * What is expected next and who does it, in words; `null` when nothing more is. Source: trade report, 4.2 and 4.3.
 */
export function nextStep(
  declaration: Pick<DeclarationSummary, 'status' | 'group' | 'mrn' | 'invalidatedAt'>,
): string | null {
  const { status, group, mrn, invalidatedAt } = declaration;
  const known = status === null ? null : toCanonicalStatus(status);
  if (known === 'invalid' && (mrn !== null || invalidatedAt !== null)) {
    return sentence('nextStep.invalidated');
  }
  if (group === 'action-needed' && !isProblem(known)) return sentence('nextStep.error');
  if (known === null || known === 'completed' || known === 'canceled') return null;
  return sentence(`nextStep.${known}`);
}

function isProblem(status: DeclarationStatus | null): boolean {
  return status === 'control' || status === 'norelease' || status === 'blocked' || status === 'invalid';
}
