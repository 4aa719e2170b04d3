/**
 * An answer of the sign-in library without the session's token in its body: the cookie carries it, out of reach of scripts.
 */
export async function withoutToken(answer: Response): Promise<Response> {
  if (!answer.headers.get('content-type')?.includes('application/json')) return answer;
  const text = await answer.text();
  const body = isJson(text) ? JSON.stringify(JSON.parse(text, dropToken)) : text;
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return new Response(body === '' ? null : body, {
    status: answer.status,
    statusText: answer.statusText,
    headers,
  });
}

/** Called with what each value is called, wherever it stands. */
function dropToken(name: string, value: unknown): unknown {
  return name === 'token' ? undefined : value;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
