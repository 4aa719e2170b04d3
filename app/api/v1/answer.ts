import { isExpectedError } from '#lib/errors.ts';
import { getLog } from '#lib/log.ts';
import { toProblemResponse } from '#lib/problem.ts';

/** Answers with what a use case returns, as JSON; what it throws becomes a problem document. */
export async function answer(work: () => Promise<unknown>): Promise<Response> {
  try {
    const value = await work();
    return value instanceof Response
      ? value
      : Response.json(value, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    if (!isExpectedError(error)) getLog().error({ error }, 'A route failed.');
    return toProblemResponse(error);
  }
}
