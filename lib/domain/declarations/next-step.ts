import type { DeclarationStatus, DeclarationSummary } from './declaration.ts';
import { toCanonicalStatus } from './to-canonical-status.ts';

const AFTER: Readonly<Record<DeclarationStatus, string | null>> = {
  new: 'The declarant completes the data.',
  readyToDeclare: 'The declarant sends the declaration.',
  prelodged: 'The goods arrive and are presented to customs.',
  registered: 'Customs accepts the declaration, or asks for the goods to be presented.',
  presentation: 'Customs accepts the declaration, or checks documents or goods.',
  acknowledged: 'Customs releases the goods, or checks documents or goods first.',
  control:
    'The broker answers customs and corrects the declaration; goods are released only after the correction is processed.',
  blocked: 'The declarant mends the technical errors and sends the declaration again.',
  norelease: 'The broker takes it up with customs: it may still be released, or end invalid or cancelled.',
  released: 'The goods may move. The final tax decision or the completion follows.',
  finalTaxNotice: 'Duty and taxes are settled; the completion follows.',
  completed: null,
  invalid: 'The broker mends the data and sends the declaration again, or cancels it.',
  canceled: null,
};

/**
 * What is expected next and who does it, in words; `null` when nothing more is. Source: trade report, 4.2 and 4.3.
 */
export function nextStep(
  declaration: Pick<DeclarationSummary, 'status' | 'group' | 'mrn' | 'invalidatedAt'>,
): string | null {
  const { status, group, mrn, invalidatedAt } = declaration;
  const known = status === null ? null : toCanonicalStatus(status);
  if (known === 'invalid' && (mrn !== null || invalidatedAt !== null)) {
    return 'Nothing more follows on this declaration: customs has invalidated it. The goods need a new one.';
  }
  if (group === 'action-needed' && !isProblem(known))
    return 'The declarant looks at the newest error and mends it.';
  return known ? AFTER[known] : null;
}

function isProblem(status: DeclarationStatus | null): boolean {
  return status === 'control' || status === 'norelease' || status === 'blocked' || status === 'invalid';
}
