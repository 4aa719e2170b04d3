import { readRequestOrigin } from '#lib/auth/request-origin.ts';
import { readCalendar } from '#lib/calendar/read-calendar.ts';
import { getEnvironment } from '#lib/env.ts';
import { isExpectedError } from '#lib/errors.ts';
import { getLog } from '#lib/log.ts';
import { toProblemResponse } from '#lib/problem.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ token: string }>;
}

/** The last free days that somebody may see, for their calendar; its address is the proof of who asks. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const { PUBLIC_URL: publicUrl } = getEnvironment();
    const origin = publicUrl ?? `http://${request.headers.get('host') ?? 'localhost'}`;
    const text = await readCalendar((await params).token, origin, readRequestOrigin(request.headers));
    return new Response(text, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="last-free-days.ics"',
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex',
      },
    });
  } catch (error) {
    // Not the address: it is a secret.
    if (!isExpectedError(error)) getLog().error({ error }, 'A calendar could not be read.');
    return toProblemResponse(error);
  }
}
