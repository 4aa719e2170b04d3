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
    return response.ok ? { ok: true, body: body ?? {} } : toRefusal(response, body);
  } catch {
    return { ok: false, status: 0, detail: null, fields: {} };
  }
}

function toRefusal(response: Response, body: Record<string, unknown>): Answer {
  const errors = Array.isArray(body?.errors) ? (body.errors as { field: string; message: string }[]) : [];
  const wait = Number(response.headers.get('retry-after'));
  const said = body?.detail ?? body?.message;
  const detail = typeof said === 'string' ? said : null;
  return {
    ok: false,
    status: response.status,
    detail: detail !== null && response.status === 429 && wait > 0 ? `${detail} (${wait} s)` : detail,
    fields: Object.fromEntries(errors.map(({ field, message }) => [field, message])),
  };
}
