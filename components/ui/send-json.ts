import { sayToReader } from './say-to-reader.ts';

/** What a route answered: its JSON, or why it refused; `detail` is null where nothing was said, `status` 0 where nobody answered. */
export type Answer =
  | { ok: true; body: Record<string, unknown> }
  | { ok: false; status: number; detail: string | null; fields: Record<string, string> };

/** Sends JSON to a route of ours with the session's cookie. Never throws: a network that is away is an answer too. */
export async function sendJson(address: string, method: string, content?: unknown): Promise<Answer> {
  const init: RequestInit = { method, headers: { accept: 'application/json' }, credentials: 'same-origin' };
  if (content !== undefined) {
    init.headers = { ...init.headers, 'content-type': 'application/json' };
    init.body = JSON.stringify(content);
  }
  try {
    const response = await fetch(address, init);
    const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    return response.ok ? { ok: true, body: await withSaid(body ?? {}) } : await toRefusal(response, body);
  } catch {
    return { ok: false, status: 0, detail: null, fields: {} };
  }
}

/** Why not, in the language of the page. */
async function toRefusal(response: Response, body: Record<string, unknown>): Promise<Answer> {
  const errors = Array.isArray(body?.errors) ? (body.errors as { field: string; message: string }[]) : [];
  const wait = Number(response.headers.get('retry-after'));
  const said = body?.detail ?? body?.message;
  const [detail = null] = await sayToReader(typeof said === 'string' ? [said] : []);
  const messages = await sayToReader(errors.map(({ message }) => message));
  return {
    ok: false,
    status: response.status,
    detail: detail !== null && response.status === 429 && wait > 0 ? `${detail} (${wait} s)` : detail,
    fields: Object.fromEntries(
      errors.map(({ field, message }, index) => [field, messages[index] ?? message]),
    ),
  };
}

/** `said` tells in a sentence what was done. */
async function withSaid(body: Record<string, unknown>): Promise<Record<string, unknown>> {
  if (typeof body.said !== 'string') return body;
  const [said = body.said] = await sayToReader([body.said]);
  return { ...body, said };
}
