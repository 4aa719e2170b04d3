import { readRequestOrigin } from '#lib/auth/request-origin.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { getIntake } from '#lib/webhooks/intake.ts';
import { probeWebhook, receiveWebhook, type WebhookAnswer } from '#lib/webhooks/receive-webhook.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ source: string; feed?: string[] }>;
}

/** The one door for every sender. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  getIntake().writeInThread();
  const { source, feed } = await params;
  const answer = await receiveWebhook({
    source,
    feedId: feed?.join('/'),
    headers: [...request.headers],
    body: request.body ?? new Uint8Array(),
    address: readRequestOrigin(request.headers).address ?? '',
    receivedAt: toInstant(new Date()),
  });
  return toResponse(answer);
}

/** A sender's probe. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { source, feed } = await params;
  return toResponse(await probeWebhook(source, feed?.join('/')));
}

function toResponse({ status, headers, body }: WebhookAnswer): Response {
  return new Response(body, { status, headers });
}
