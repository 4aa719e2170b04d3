import { MILESTONES, normaliseStatus, toStatusInWords } from '#lib/domain/containers/milestones.ts';
import { findDispositionCode } from '#lib/domain/customs/disposition-code.ts';
import type { StatusWords } from '#lib/domain/declarations/describe-status.ts';
import { toCanonicalStatus } from '#lib/domain/declarations/to-canonical-status.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import type { Translate } from '#lib/words/translate.ts';

/**
 * What a code means, in the reader's language where `meaning` is what CBP's list says of it; else as it came: a sender's or a
 * terminal's own words are nobody's to translate.
 */
export function toMeaningWords(code: string | null, meaning: string, t: Translate): string {
  const listed = findDispositionCode(code);
  if (listed && listed.meaning === meaning) return t(`codes.disposition.${listed.code}`);
  if (meaning === sentence('meaning.silent')) return t('sentences.meaning.silent');
  if (code !== null && meaning === sentence('meaning.unlisted', { code })) {
    return t('sentences.meaning.unlisted', { code });
  }
  return meaning;
}

/** The status of a container within a sentence; one we do not know as it came. */
export function toContainerStatusWords(status: string, t: Translate): string {
  const milestone = MILESTONES.find((known) => known === normaliseStatus(status));
  return milestone ? t(`codes.containerStatus.${milestone}`) : toStatusInWords(status);
}

/** The status of a declaration as a label, and as a sentence without a full stop; one we do not know as it came. */
export function toDeclarationStatusWords(status: string | null, t: Translate): StatusWords {
  if (status === null) {
    return { label: t('codes.noDeclarationStatus.label'), sentence: t('codes.noDeclarationStatus.sentence') };
  }
  const canonical = toCanonicalStatus(status);
  return canonical
    ? {
        label: t(`codes.declarationStatus.${canonical}.label`),
        sentence: t(`codes.declarationStatus.${canonical}.sentence`),
      }
    : { label: status, sentence: t('codes.unknownDeclarationStatus', { status }) };
}
