import { requireOwnOrigin } from '#lib/auth/own-origin.ts';
import { readRequestOrigin } from '#lib/auth/request-origin.ts';
import { answerHold, HoldAnswerForm } from '#lib/broker-links/answer-hold.ts';
import { followBrokerLink } from '#lib/broker-links/follow-broker-link.ts';
import { countAnswerOf } from '#lib/broker-links/visitor-limit.ts';
import { Invalid, isExpectedError } from '#lib/errors.ts';
import { readBody } from '#lib/webhooks/read-body.ts';
import { answer } from '../../v1/answer.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../v1/method-not-allowed.ts';

const LARGEST_FORM = 32 * 1024;

interface Context {
  params: Promise<{ token: string }>;
}

/**
 * What a broker answers about one bill, as a plain form posts it. The token in the address is what proves them; the way
 * back is the list, which says what came of it.
 */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    requireOwnOrigin(request.headers);
    const { token } = await params;
    const link = await followBrokerLink(token, readRequestOrigin(request.headers));
    const form = await readForm(request);
    try {
      countAnswerOf(link.id);
      const bill = await answerHold(link, parseForm(form));
      return toList(token, { answered: bill });
    } catch (error) {
      if (!isExpectedError(error)) throw error;
      return toList(token, { refused: error.message, bill: form.bill ?? '' });
    }
  });
}

async function readForm(request: Request): Promise<Record<string, string>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new Invalid('Send the form of the page.');
  const read = await readBody(request.body ?? new Uint8Array(), LARGEST_FORM);
  if (!read.whole) throw new Invalid('The answer is too long.');
  const fields = new URLSearchParams(new TextDecoder().decode(read.bytes));
  return Object.fromEntries(fields);
}

function parseForm(form: Record<string, string>): HoldAnswerForm {
  const read = HoldAnswerForm.safeParse(form);
  if (read.success) return read.data;
  throw new Invalid(read.error.issues[0]?.message ?? 'The answer cannot be read.');
}

function toList(token: string, said: Record<string, string>): Response {
  const bill = said.answered ?? said.bill ?? '';
  const location = `/shared/${token}?${new URLSearchParams(said)}#${encodeURIComponent(`bill-${bill}`)}`;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
