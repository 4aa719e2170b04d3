import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { NotFound } from '#lib/errors.ts';
import { answer } from '../answer.ts';

/** Every address under /api/v1 that no other route answers. */
function notFound(request: Request): Promise<Response> {
  return answer(async () => {
    await requireApiAccess(request);
    throw new NotFound(`There is nothing under ${new URL(request.url).pathname}.`);
  });
}

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT };
