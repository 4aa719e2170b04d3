import { toInstantText } from '#components/ui/instant-text.ts';
import type { Reader } from '#components/ui/reader.ts';
import type { Declaration } from '#lib/domain/declarations/declaration.ts';
import type { Translate } from '#lib/words/translate.ts';
import { toDeclarationStatusWords } from './code-words.ts';

/** How a declaration stands, in a sentence or two: "Customs is checking documents or goods since 12 Jun 14:05." */
export function toDeclarationSentence(
  { status, statusSince, timeline }: Pick<Declaration, 'status' | 'statusSince' | 'timeline'>,
  reader: Reader,
  t: Translate,
): string {
  const { sentence } = toDeclarationStatusWords(status, t);
  const stands =
    statusSince === null
      ? t('declaration.sentence.plain', { sentence })
      : t('declaration.sentence.since', { sentence, at: toInstantText(statusSince, reader) });
  if (timeline.some((item) => item.type === 'created')) return stands;
  const unknown = t(`declaration.sentence.${status === null ? 'onlyAnError' : 'neverCreated'}`);
  return `${stands} ${unknown}`;
}
