import { getPageProof, PAGE_PROOF_HEADER } from '#lib/auth/page-proof.ts';
import { requireBootstrapKey } from '#lib/auth/require-api-access.ts';
import { getEnvironment } from '#lib/env.ts';
import { readMetrics } from '#lib/metrics/read-metrics.ts';
import { toProblemResponse } from '#lib/problem.ts';
import { isLoopback } from '#lib/server/is-local-request.ts';

export const dynamic = 'force-dynamic';

/** Prometheus text. Needs a key, unless the server is bound to this machine and asked from it. */
export async function GET(request: Request): Promise<Response> {
  try {
    const isLocal = request.headers.get(PAGE_PROOF_HEADER) === getPageProof();
    if (!isLocal || !isLoopback(getEnvironment().HOST)) requireBootstrapKey(request);
    const { contentType, text } = await readMetrics();
    return new Response(text, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } });
  } catch (error) {
    return toProblemResponse(error);
  }
}
