export const dynamic = 'force-dynamic';

/** The process lives. Says nothing about what it depends on: that is `/api/ready`. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}
