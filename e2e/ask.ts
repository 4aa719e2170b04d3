import { type IncomingHttpHeaders, request } from 'node:http';
import { ADDRESS, ADMINISTRATOR, PORT } from './server-under-test.ts';

/** What came back over a bare connection. */
export interface Heard {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Asks over a bare connection, so that any header can be sent, also the Host, and no path is tidied up. */
export function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Heard> {
  const content = body === undefined ? undefined : JSON.stringify(body);
  const type: Record<string, string> =
    content === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)) };
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: PORT,
      path,
      method,
      headers: { host: `localhost:${PORT}`, ...type, ...headers },
    };
    const asked = request(options, (response) => {
      let heard = '';
      response.setEncoding('utf8').on('data', (text) => {
        heard += text;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: heard }),
      );
    });
    asked.on('error', reject).end(content);
  });
}

/** The Cookie header of somebody who signs in as a program would. @throws when they are not let in. */
export async function signIn({ email, password } = ADMINISTRATOR): Promise<string> {
  const { status, headers, body } = await ask('/api/auth/sign-in/email', {
    method: 'POST',
    body: { email, password },
  });
  if (status !== 200) throw new Error(`${email} was not let in: ${status} ${body}`);
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';', 1)[0]).join('; ');
}

/** Headers of a change that a page of ours makes for who is signed in. */
export function fromOurPage(cookie: string): Record<string, string> {
  return { cookie, origin: ADDRESS, 'sec-fetch-site': 'same-origin' };
}
