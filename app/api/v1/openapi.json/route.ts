import { toOpenApi } from '../to-openapi.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../method-not-allowed.ts';

let document: ReturnType<typeof toOpenApi> | undefined;

/** The contract itself says nothing about anybody's cargo: it needs no key. */
export function GET(): Response {
  document ??= toOpenApi();
  return Response.json(document);
}
