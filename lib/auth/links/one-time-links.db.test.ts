import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { getEnvironment } from '#lib/env.ts';
import { startMailServer, type TestMailServer } from '#lib/testing/mail-server.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import type { Access } from '../access.ts';
import { ensureFirstAdministrator, type FirstAdministrator } from '../first-administrator.ts';
import { changeMember } from '../members/change-member.ts';
import { invite } from '../members/invite.ts';
import { listInvitations } from '../members/list-invitations.ts';
import { listMembers } from '../members/list-members.ts';
import { mailPasswordLink } from '../members/mail-password-link.ts';
import { makePasswordLink } from '../members/make-password-link.ts';
import { withdrawInvitation } from '../members/withdraw-invitation.ts';
import { findLink } from './find-link.ts';
import { followLink } from './follow-link.ts';

process.env.APP_SECRET = 'a secret of tests that is long enough';
const NOWHERE = { id: null, address: null };
const PASSWORD = 'a long password of tests';

const sql = (text: string, values: unknown[] = []) => getDatabase().pool.query(text, values);
const toToken = (path: string) => path.split('/').at(-1) ?? '';
const toPath = (first: FirstAdministrator) => (first.kind === 'link' ? first.path : '');
const follow = (path: string, filled: Parameters<typeof followLink>[1], reader?: Access) =>
  followLink(toToken(path), filled, { reader, request: NOWHERE });

/** Access of somebody who belongs to the workspace. */
async function accessOf(email: string): Promise<Access> {
  const { rows } = await sql('select id, name, email from people where email = $1', [email]);
  const { id, name } = rows[0];
  return toTestAccess({
    actor: { kind: 'person', id, name },
    person: {
      id,
      name,
      email,
      timeZone: null,
      language: null,
      habits: { density: null, reference: null },
      sessionId: '',
    },
  });
}

describe('the first administrator', () => {
  beforeEach(() => sql('truncate people, one_time_links cascade'));

  test('is whoever follows the link that is printed, once', async () => {
    const first = await ensureFirstAdministrator({});
    expect(first.kind).toBe('link');
    const path = toPath(first);
    const ada = { name: 'Ada', email: 'Ada@Example.com', password: PASSWORD };
    expect(await follow(path, ada)).toEqual({ email: 'ada@example.com' });
    await expect(follow(path, { ...ada, email: 'eve@example.com' })).rejects.toThrow('used already');
    expect(await ensureFirstAdministrator({})).toEqual({ kind: 'exists' });
    expect(await listMembers({ workspaceId: DEFAULT_WORKSPACE_ID })).toMatchObject([
      { email: 'ada@example.com', role: 'administrator' },
    ]);
  });

  test('is one, also when two links are followed at once', async () => {
    const links = await Promise.all([ensureFirstAdministrator({}), ensureFirstAdministrator({})]);
    const paths = links.map(toPath);
    const outcomes = await Promise.allSettled(
      paths.map((path, index) =>
        follow(path, { name: 'A', email: `a${index}@example.com`, password: PASSWORD }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await sql('select 1 from people')).rowCount).toBe(1);
  });

  test('needs a password that is not on every list', async () => {
    const first = await ensureFirstAdministrator({});
    const path = toPath(first);
    for (const password of [
      'short',
      'password1',
      'Password1!!',
      'ada@example.com',
      'aaaaaaaaaa',
      undefined,
    ]) {
      await expect(follow(path, { name: 'Ada', email: 'ada@example.com', password })).rejects.toThrow();
    }
    expect((await sql('select 1 from people')).rowCount).toBe(0);
  });

  test.each([
    ['Password1!!', 'lists'],
    ['ada@example.com', 'own name'],
    ['aaaaaaaaaa', 'repeats'],
  ])('is made of the environment with %s, and told what is weak about it', async (password, reason) => {
    const start = () =>
      ensureFirstAdministrator({
        BOOTSTRAP_ADMIN_EMAIL: 'ada@example.com',
        BOOTSTRAP_ADMIN_PASSWORD: password,
      });
    const first = await start();
    expect(first).toMatchObject({
      kind: 'made',
      email: 'ada@example.com',
      weakness: expect.stringContaining(reason),
    });
    expect(JSON.stringify({ ...first, email: '' })).not.toContain(password);
    expect(await start()).toEqual({ kind: 'exists' });
  });

  test('is made of the environment with a good password, and nothing is said of it', async () => {
    const first = await ensureFirstAdministrator({
      BOOTSTRAP_ADMIN_EMAIL: 'ada@example.com',
      BOOTSTRAP_ADMIN_PASSWORD: PASSWORD,
    });
    expect(first).toEqual({ kind: 'made', email: 'ada@example.com', weakness: null });
  });

  test('nothing that opens a door is kept as it is', async () => {
    const first = await ensureFirstAdministrator({});
    const path = toPath(first);
    await follow(path, { name: 'Ada', email: 'ada@example.com', password: PASSWORD });
    const { rows } = await sql(
      'select (select json_agg(l) from one_time_links l)::text || (select json_agg(c) from credentials c)::text as all',
    );
    expect(rows[0].all).not.toContain(toToken(path));
    expect(rows[0].all).not.toContain(PASSWORD);
  });
});

describe('members', () => {
  let administrator: Access;
  beforeAll(async () => {
    await sql('truncate people, one_time_links cascade');
    await ensureFirstAdministrator({
      BOOTSTRAP_ADMIN_EMAIL: 'ada@example.com',
      BOOTSTRAP_ADMIN_PASSWORD: PASSWORD,
    });
    administrator = await accessOf('ada@example.com');
  });

  const join = async (email: string, role: 'broker' | 'viewer' = 'viewer') => {
    const { path } = await invite(administrator, { email, role, scope: null });
    await follow(path, { name: email, password: PASSWORD });
    return accessOf(email);
  };

  test('an invitation that was withdrawn, followed or is too old leads nowhere', async () => {
    const withdrawn = await invite(administrator, { email: 'w@example.com', role: 'viewer', scope: null });
    await withdrawInvitation(administrator, withdrawn.id);
    await expect(follow(withdrawn.path, { name: 'W', password: PASSWORD })).rejects.toThrow('used already');
    const old = await invite(administrator, { email: 'o@example.com', role: 'viewer', scope: null });
    await sql(`update one_time_links set expires_at = now() - interval '1 day' where id = $1`, [old.id]);
    expect(await findLink(toToken(old.path))).toBeUndefined();
    expect(await listInvitations(administrator)).toMatchObject([{ email: 'o@example.com', expired: true }]);
  });

  test('who has an account takes an invitation signed in as that, and nobody else does', async () => {
    await sql(`insert into workspaces (id, name) values ('00000000-0000-7000-8000-0000000000bb', 'Other')`);
    const viewer = await join('both@example.com');
    const before = await makePasswordLink(administrator, viewer.actor.id);
    const other = { ...administrator, workspaceId: '00000000-0000-7000-8000-0000000000bb' };
    const { path } = await invite(other, { email: 'both@example.com', role: 'broker', scope: null });
    await expect(follow(path, { name: 'Eve', password: PASSWORD })).rejects.toThrow('has an account already');
    await expect(follow(path, {}, administrator)).rejects.toThrow('has an account already');
    expect(await follow(path, {}, viewer)).toEqual({ email: 'both@example.com' });
    expect(await listMembers(other)).toMatchObject([{ email: 'both@example.com', role: 'broker' }]);
    // An administrator of one company must not get in at another by a new password.
    await expect(makePasswordLink(administrator, viewer.actor.id)).rejects.toThrow('another workspace');
    await expect(follow(before.path, { password: 'chosen by Ada' })).rejects.toThrow('no longer good');
  });

  describe('whose address is proven', () => {
    let server: TestMailServer;
    beforeAll(async () => {
      server = await startMailServer();
      getEnvironment().SMTP_URL = server.url;
    });
    afterAll(async () => {
      getEnvironment().SMTP_URL = undefined;
      await server.close();
    });

    const isVerified = async (email: string) =>
      (await sql('select email_verified from people where email = $1', [email])).rows[0]?.email_verified;
    const mailedPath = () =>
      /\/links\/[\w-]+/.exec(server.mails.at(-1)?.text.replaceAll('=\r\n', '') ?? '')?.[0] ?? '';
    const acceptances = async () =>
      (
        await sql(
          `select after from audit_entries where action = 'invitation.accept' order by seq desc limit 1`,
        )
      ).rows[0].after;

    test('follows the link of the mail, not the one that was shown to who invited them', async () => {
      const shown = await invite(administrator, { email: 'shown@example.com', role: 'viewer', scope: null });
      expect(shown.mailed).toBe(true);
      await follow(shown.path, { name: 'Not they perhaps', password: PASSWORD });
      expect(await isVerified('shown@example.com')).toBe(false);
      expect(await acceptances()).toMatchObject({
        email: 'shown@example.com',
        link: shown.id,
        linkMadeBy: { id: administrator.actor.id, name: administrator.actor.name },
        linkCameByMail: false,
      });

      const mailed = await invite(administrator, {
        email: 'mailed@example.com',
        role: 'broker',
        scope: { accounts: ['acme.example'], bills: ['ABCD1'] },
      });
      expect(server.mails.at(-1)?.to).toEqual(['mailed@example.com']);
      expect(mailedPath()).not.toBe(mailed.path);
      await follow(mailedPath(), { name: 'They', password: PASSWORD });
      expect(await isVerified('mailed@example.com')).toBe(true);
      expect(await acceptances()).toMatchObject({
        scope: { accounts: ['acme.example'], bills: ['ABCD1'] },
        linkCameByMail: true,
      });
      await expect(follow(mailed.path, { name: 'Eve', password: PASSWORD })).rejects.toThrow('used already');
      const members = await listMembers(administrator);
      expect(members.find(({ email }) => email === 'mailed@example.com')).toMatchObject({
        role: 'broker',
        scope: { accounts: ['acme.example'], bills: ['ABCD1'] },
      });
    });

    test('asks for a new password by mail', async () => {
      await mailPasswordLink('shown@example.com');
      await follow(mailedPath(), { password: 'a password only they know' });
      expect(await isVerified('shown@example.com')).toBe(true);
    });
  });

  test('somebody who was shut out is let in again, not invited once more', async () => {
    const out = await join('out@example.com');
    await changeMember(administrator, out.actor.id, { disabled: true });
    await expect(
      invite(administrator, { email: 'out@example.com', role: 'viewer', scope: null }),
    ).rejects.toThrow('let them in again');
  });

  test('a new password is the end of every other link to set one', async () => {
    const ada = await accessOf('ada@example.com');
    const [first, second] = [
      await makePasswordLink(ada, ada.actor.id),
      await makePasswordLink(ada, ada.actor.id),
    ];
    await follow(second.path, { password: 'a password chosen anew' });
    await expect(follow(first.path, { password: 'a password chosen by Eve' })).rejects.toThrow(
      'used already',
    );
  });

  test('a new password ends every session', async () => {
    const viewer = await join('v@example.com');
    await sql(
      `insert into sessions (person_id, token, expires_at) values ($1, 'x', now() + interval '1 day')`,
      [viewer.actor.id],
    );
    const { path } = await makePasswordLink(administrator, viewer.actor.id);
    await follow(path, { password: 'another long password' });
    expect((await sql('select 1 from sessions where person_id = $1', [viewer.actor.id])).rowCount).toBe(0);
    await expect(follow(path, { password: 'a third long password' })).rejects.toThrow('used already');
  });

  test('the last administrator stays one', async () => {
    const self = administrator.actor.id;
    await expect(changeMember(administrator, self, { role: 'viewer' })).rejects.toThrow('last administrator');
    await expect(changeMember(administrator, self, { disabled: true })).rejects.toThrow('last administrator');
    const second = await join('second@example.com');
    await changeMember(administrator, second.actor.id, { role: 'administrator' });
    const both = [
      changeMember(administrator, self, { role: 'viewer' }),
      changeMember(administrator, second.actor.id, { role: 'viewer' }),
    ];
    expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });

  test('only a broker is limited, and no longer once they are something else', async () => {
    const scope = { accounts: ['acme.example'], bills: [] };
    const broker = await join('broker@example.com', 'broker');
    await changeMember(administrator, broker.actor.id, { scope });
    await expect(changeMember(administrator, broker.actor.id, { role: 'viewer', scope })).rejects.toThrow(
      'Only a broker',
    );
    await changeMember(administrator, broker.actor.id, { role: 'viewer' });
    const members = await listMembers(administrator);
    expect(members.find(({ id }) => id === broker.actor.id)).toMatchObject({ role: 'viewer', scope: null });
  });

  test('every change of members stands in the audit log', async () => {
    const { rows } = await sql('select distinct action from audit_entries order by action');
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'invitation.accept',
        'invitation.create',
        'invitation.withdraw',
        'member.change',
        'password.make-link',
        'password.reset',
      ]),
    );
  });
});
