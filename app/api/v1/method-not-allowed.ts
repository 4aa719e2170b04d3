import type { Problem } from '#lib/problem.ts';

/** The answer of a route that can only be read. */
export function methodNotAllowed(request: Request): Response {
  return refuseMethod(request, 'GET, HEAD');
}

/** The answer of a route that can only be posted to. */
export function onlyPost(request: Request): Response {
  return refuseMethod(request, 'POST');
}

function refuseMethod(request: Request, allow: string): Response {
  const problem: Problem = {
    type: 'about:blank',
    title: 'Method not allowed',
    status: 405,
    detail: `${request.method} is not offered here.`,
  };
  return Response.json(problem, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', allow },
  });
}
