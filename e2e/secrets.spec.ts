import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, fromOurPage, signIn } from './ask.ts';
import { expect, test } from './journey.ts';
import { invitePerson } from './people.ts';
import { listPlaces } from './places.ts';
import { ADMINISTRATOR, API_KEY, LOG_FILE, SECRETS } from './server-under-test.ts';

test('no secret is in a page, an answer, an error, the client code or the log', async () => {
  const cookie = await signIn();
  const token =
    decodeURIComponent(cookie.split('session_token=')[1]?.split(';')[0] ?? '').split('.')[0] ?? '';
  expect(token.length).toBeGreaterThan(20);
  const person = await invitePerson('viewer');
  const made = await ask('/api/v1/api-keys', {
    method: 'POST',
    headers: fromOurPage(cookie),
    body: { name: 'Secret', role: 'viewer' },
  });
  const { key } = JSON.parse(made.body) as { key: string };
  const secrets = [
    SECRETS.opentrack,
    SECRETS.eaze,
    API_KEY,
    ADMINISTRATOR.password,
    person.password,
    token,
    key,
  ];

  const told: [where: string, text: string][] = [];
  for (const { path, method } of listPlaces()) {
    if (path === '/api/v1/live') continue;
    const asked =
      method === 'GET' || method === 'DELETE' ? {} : { body: { password: 1, email: [], ids: 'x' } };
    // Signing out would end the session that asks.
    if (path === '/api/v1/me/sessions' && method === 'DELETE') continue;
    const { body, headers } = await ask(path, { method, headers: fromOurPage(cookie), ...asked });
    told.push([`${method} ${path}`, `${JSON.stringify(headers)}${body}`]);
  }
  for (const [authorization, path] of [
    [`Bearer ${key}x`, '/api/v1/bills'],
    [`Bearer ${API_KEY}`, '/api/v1/bills?cursor=x'],
  ] as const) {
    const { body } = await ask(path, { headers: { authorization } });
    told.push([path, body]);
  }
  const folder = join(import.meta.dirname, '../.next/static');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )) {
    told.push([file, readFileSync(join(folder, file), 'utf8')]);
  }
  const log = readFileSync(LOG_FILE, 'utf8');
  expect(log).toContain('Clearhold is ready');
  told.push(['the log', log]);

  expect(told.length).toBeGreaterThan(80);
  for (const [where, text] of told) {
    for (const secret of secrets) expect.soft(text.includes(secret), `a secret in ${where}`).toBe(false);
    expect.soft(text, where).not.toMatch(/\$scrypt|APP_SECRET=|at (async )?\w+ \(file:/);
  }
});
