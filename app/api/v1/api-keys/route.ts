import { NewApiKey } from '#lib/auth/api-keys/api-key.ts';
import { createApiKey } from '#lib/auth/api-keys/create-api-key.ts';
import { listApiKeys } from '#lib/auth/api-keys/list-api-keys.ts';
import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { answer } from '../answer.ts';
import { readJson } from '../read-request.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(async () => ({
    items: await listApiKeys(await requireApiAccess(request)),
    nextCursor: null,
  }));
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return createApiKey(access, await readJson(request, NewApiKey));
  });
}
