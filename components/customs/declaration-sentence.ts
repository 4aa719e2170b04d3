import { toInstantText } from '#components/ui/instant-text.ts';
import type { Reader } from '#components/ui/reader.ts';
import type { Declaration } from '#lib/domain/declarations/declaration.ts';
import { describeStatus } from '#lib/domain/declarations/describe-status.ts';

/** How a declaration stands, in one sentence: "Customs is checking documents or goods since 12 Jun 14:05." */
export function toDeclarationSentence(
  { status, statusSince, timeline }: Pick<Declaration, 'status' | 'statusSince' | 'timeline'>,
  reader: Reader,
): string {
  const since = statusSince === null ? '' : ` since ${toInstantText(statusSince, reader)}`;
  const shell = timeline.some((item) => item.type === 'created')
    ? ''
    : status === null
      ? ' It is known only from an error.'
      : ' Its creation was never reported to us.';
  return `${describeStatus(status).sentence}${since}.${shell}`;
}
