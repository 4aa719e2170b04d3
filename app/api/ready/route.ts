import { Unavailable } from '#lib/errors.ts';
import { toProblemResponse } from '#lib/problem.ts';
import { checkReadiness } from '#lib/server/check-readiness.ts';

export const dynamic = 'force-dynamic';

/** Whether a webhook would be accepted now; 503 with the reason when not. */
export async function GET(): Promise<Response> {
  const readiness = await checkReadiness();
  if (!readiness.ready) return toProblemResponse(new Unavailable(readiness.reason));
  return Response.json({ status: 'ready' }, { headers: { 'cache-control': 'no-store' } });
}
