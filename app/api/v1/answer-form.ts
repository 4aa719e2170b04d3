import { isExpectedError } from '#lib/errors.ts';
import { getLog } from '#lib/log.ts';
import { answer } from './answer.ts';

/** Where a page goes on after its form was sent. */
interface Ways {
  done: string;
  /** With `?refused=` and the status behind it, of which the page makes words. */
  refused: string;
}

/**
 * Answers a change that takes no fields. What a plain form of ours sends, also from a browser without scripts, is answered
 * with the way to a page, and a refusal with the way to one that says so; a program gets JSON, as everywhere.
 */
export function answerForm(request: Request, ways: Ways, work: () => Promise<unknown>): Promise<Response> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return answer(work);
  return answer(async () => {
    try {
      await work();
      return toPage(ways.done);
    } catch (error) {
      if (!isExpectedError(error)) getLog().error({ error }, 'A route failed.');
      return toPage(`${ways.refused}?refused=${isExpectedError(error) ? error.status : 500}`);
    }
  });
}

function toPage(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
