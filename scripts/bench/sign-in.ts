import type { Program } from '../servers/program.ts';
import { READER } from './secrets.ts';

/** The Cookie header of the benchmark's reader, who signs in as a browser does. */
export async function signIn({ port }: Program): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(READER),
  });
  if (!response.ok) throw new Error(`The reader was not let in: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}
