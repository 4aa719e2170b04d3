import { listDispositionCodes } from '../customs/disposition-code.ts';

/** Several codes mean the same in the table; then so they do in every language, and the first stands for them. */
const CODE_OF_MEANING: ReadonlyMap<string, string> = new Map(
  listDispositionCodes()
    .toReversed()
    .map(({ code, meaning }) => [meaning, code]),
);

/** A code that CBP's table gives this meaning; `undefined` for words that are not the table's. */
export function findCodeOfMeaning(meaning: string): string | undefined {
  return CODE_OF_MEANING.get(meaning);
}
