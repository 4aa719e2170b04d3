import type { Instant } from '#lib/domain/instant.ts';

const DECLARATION = 'CLEARHOLD-TEST';

/** A declaration that was just begun. */
export function toSample(now: Instant): { message: object; page: string } {
  const message = {
    event: 'declaration.created',
    payload: {
      declarationId: DECLARATION,
      lrn: DECLARATION,
      commercialReference: 'TEST',
      statusCode: 'new',
      createdAt: now,
    },
  };
  return { message, page: `/declarations/${DECLARATION}` };
}
