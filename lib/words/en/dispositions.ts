import { listDispositionCodes } from '#lib/domain/customs/disposition-code.ts';

/** What each disposition code of CBP means, by code. */
export const dispositions: Readonly<Record<string, string>> = Object.fromEntries(
  listDispositionCodes().map(({ code, meaning }) => [code, meaning]),
);
