import { sentence } from '#lib/domain/sentences/sentence.ts';

/** That a message lacks what it must have. */
export function toMissing(name: string): string {
  return sentence('message.field', { name, fieldIssue: sentence('fieldIssue.missing') });
}
