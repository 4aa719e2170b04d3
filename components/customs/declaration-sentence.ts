import { toInstantText } from '#components/ui/instant-text.ts';
import type { Reader } from '#components/ui/reader.ts';
import { clip } from '#lib/domain/customs/describe-activity.ts';
import type { Declaration, DeclarationError } from '#lib/domain/declarations/declaration.ts';
import { describeDeclarationError } from '#lib/domain/declarations/describe-declaration-error.ts';
import { listFreshErrors } from '#lib/domain/declarations/list-fresh-errors.ts';
import { nextStep } from '#lib/domain/declarations/next-step.ts';
import { toCanonicalStatus } from '#lib/domain/declarations/to-canonical-status.ts';
import { toDeclarationGroup } from '#lib/domain/declarations/to-declaration-group.ts';
import { toPlainError } from '#lib/domain/declarations/to-plain-error.ts';
import { sayIn } from '#lib/words/say-in.ts';
import type { Translate } from '#lib/words/translate.ts';
import { toDeclarationStatusWords } from './code-words.ts';

type Told = Pick<
  Declaration,
  'status' | 'statusSince' | 'group' | 'mrn' | 'invalidatedAt' | 'timeline' | 'errors'
>;

/**
 * How a declaration stands, in a sentence or two: "Customs is checking documents or goods since 12 Jun 14:05." An error that
 * the status does not tell of comes first, with what it says and what is to be done.
 */
export function toDeclarationSentence(declaration: Told, reader: Reader, t: Translate): string {
  const { status, statusSince, timeline } = declaration;
  const { sentence, label } = toDeclarationStatusWords(status, t);
  const fresh = listFreshErrors(declaration);
  const [error] = fresh;
  const hasTurned = error !== undefined && status !== null && !isProblem(status);
  const stands =
    statusSince === null
      ? hasTurned
        ? t('declaration.sentence.last', { label })
        : t('declaration.sentence.plain', { sentence })
      : hasTurned
        ? t('declaration.sentence.lastSince', { label, at: toInstantText(statusSince, reader) })
        : t('declaration.sentence.since', { sentence, at: toInstantText(statusSince, reader) });
  const isCreated = timeline.some((item) => item.type === 'created');
  const next = error ? nextStep(declaration) : null;
  return [
    error ? toErrorSentence(error, fresh.length - 1, reader, t) : null,
    next && sayIn(reader.language, t)(next),
    stands,
    isCreated ? null : t(`declaration.sentence.${status === null ? 'onlyAnError' : 'neverCreated'}`),
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** A status that itself says that something is wrong; the others read as if all were well. */
function isProblem(status: string): boolean {
  return toDeclarationGroup(toCanonicalStatus(status), false) === 'action-needed';
}

/** "Customs rejected what the declaration says, 02:11: “CommodityCode is not a valid HS code”, and 2 more errors." */
function toErrorSentence(
  { errorType, message, at }: DeclarationError,
  more: number,
  reader: Reader,
  t: Translate,
): string {
  return t('declaration.sentence.failed', {
    what: sayIn(reader.language, t)(describeDeclarationError(errorType)),
    hasTime: at === null ? 'no' : 'yes',
    at: at === null ? '' : toInstantText(at, reader),
    message: clip(toPlainError(message)),
    more,
  });
}
