import { serveLink } from '#lib/auth/links/serve-link.ts';
import { answer } from '../../../v1/answer.ts';

/** Follows a one-time link: `{ name?, email?, password? }`. */
export function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  return answer(async () => serveLink(request, (await params).token));
}
