import type { DeclarationStatus } from './declaration.ts';
import { toCanonicalStatus } from './to-canonical-status.ts';

/** A status in words: a label for badges and columns, and a sentence without a full stop that "since …" can follow. */
export type StatusWords = {
  readonly label: string;
  readonly sentence: string;
};

export const DECLARATION_STATUS_WORDS: Readonly<Record<DeclarationStatus, StatusWords>> = {
  new: { label: 'New', sentence: 'The declaration has been created' },
  readyToDeclare: { label: 'Ready to declare', sentence: 'The declaration is complete and ready to be sent' },
  prelodged: { label: 'Pre-lodged', sentence: 'The declaration is lodged ahead of the goods' },
  registered: { label: 'Registered', sentence: 'Customs has registered the declaration' },
  presentation: { label: 'Presentation', sentence: 'The goods have been presented to customs' },
  acknowledged: { label: 'Accepted', sentence: 'Customs has legally accepted the declaration' },
  control: { label: 'Control', sentence: 'Customs is checking documents or goods' },
  blocked: { label: 'Blocked', sentence: 'Technical errors keep the declaration from going on' },
  norelease: { label: 'Not released', sentence: 'Customs does not release the goods' },
  released: { label: 'Released', sentence: 'Customs has released the goods' },
  finalTaxNotice: { label: 'Final tax notice', sentence: 'Customs has issued the final tax decision' },
  completed: { label: 'Completed', sentence: 'The customs process is finished' },
  invalid: { label: 'Invalid', sentence: 'The declaration is invalid' },
  canceled: { label: 'Cancelled', sentence: 'The declaration is cancelled' },
};

export const NO_STATUS_WORDS: StatusWords = {
  label: 'No status yet',
  sentence: 'No status has been reported yet',
};

/** What a status says, in plain words. A word outside the fourteen is shown as it came; `null` is no status yet. */
export function describeStatus(status: string | null): StatusWords {
  if (status === null) return NO_STATUS_WORDS;
  const canonical = toCanonicalStatus(status);
  return canonical
    ? DECLARATION_STATUS_WORDS[canonical]
    : { label: status, sentence: `The sender reports the status “${status}”` };
}
