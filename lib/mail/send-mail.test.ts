import { afterEach, expect, test } from 'vitest';
import { getEnvironment } from '#lib/env.ts';
import { startMailServer, type TestMailServer } from '#lib/testing/mail-server.ts';
import { canSendMail, sendMail } from './send-mail.ts';

process.env.LOG_LEVEL = 'silent';

const MAIL = {
  to: 'ben@example.com',
  subject: 'Hold 1H placed on MEDU1',
  text: 'CBP hold – Zürich',
  id: 'one',
};

let server: TestMailServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
  Object.assign(getEnvironment(), { SMTP_URL: undefined, SMTP_FROM: undefined });
});

async function use(options: Parameters<typeof startMailServer>[0] = {}, user = ''): Promise<TestMailServer> {
  server = await startMailServer(options);
  getEnvironment().SMTP_URL = server.url.replace('://', `://${user}`);
  return server;
}

test('without SMTP_URL no mail goes', async () => {
  expect(canSendMail()).toBe(false);
  expect(await sendMail(MAIL)).toBe(false);
});

test('a mail arrives as it was written, from who is set', async () => {
  const { mails } = await use();
  getEnvironment().SMTP_FROM = 'Customs desk <desk@forwarder.example>';
  expect(await sendMail(MAIL)).toBe(true);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ from: 'desk@forwarder.example', to: ['ben@example.com'] });
  expect(mails[0]?.text).toContain('From: Customs desk <desk@forwarder.example>');
  expect(mails[0]?.text).toContain('Subject: Hold 1H placed on MEDU1');
  expect(mails[0]?.text).toContain('Message-ID: <one@localhost>');
  expect(mails[0]?.text).toMatch(/CBP hold =E2=80=93 Z=C3=BCrich/);
});

test('the user and password of SMTP_URL are who sends it', async () => {
  const login = { user: 'desk', password: 'p@ss/word' };
  const { mails } = await use({ login }, `desk:${encodeURIComponent(login.password)}@`);
  expect(await sendMail(MAIL)).toBe(true);
  expect(mails).toMatchObject([{ user: 'desk' }]);
});

test.each<[string, () => Promise<unknown>]>([
  ['refuses the password', () => use({ login: { user: 'desk', password: 'right' } }, 'desk:wrong@')],
  ['has a certificate that nobody vouches for', () => use({ secure: true })],
  ['would not take it now', async () => (await use()).refuse(1)],
  ['is gone', async () => (await use()).close()],
])('where the server %s, the caller is told that it did not go', async (_, arrange) => {
  await arrange();
  expect(await sendMail(MAIL)).toBe(false);
  expect(server?.mails).toEqual([]);
});
