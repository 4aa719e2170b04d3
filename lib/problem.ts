import { Conflict, type FieldError, Invalid, isExpectedError, TooMany, Unavailable } from './errors.ts';

/** An error as the API tells it: RFC 9457, `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: FieldError[];
  current?: unknown;
}

/** The problem document of an error. What is not one of ours is a bug: 500, and its message stays inside. */
function toProblem(error: unknown): Problem {
  if (!isExpectedError(error)) {
    return {
      type: 'about:blank',
      title: 'Something went wrong',
      status: 500,
      detail: 'This is a fault of Clearhold, not of the request. It has been logged.',
    };
  }
  const problem: Problem = {
    type: 'about:blank',
    title: error.title,
    status: error.status,
    detail: error.message,
  };
  if (error instanceof Invalid) problem.errors = error.errors;
  if (error instanceof Conflict && error.current !== undefined) problem.current = error.current;
  return problem;
}

/** The HTTP answer to an error, for routes. */
export function toProblemResponse(error: unknown): Response {
  const problem = toProblem(error);
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer');
  if (error instanceof Unavailable || error instanceof TooMany)
    headers.set('retry-after', String(error.retryAfterSeconds));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
