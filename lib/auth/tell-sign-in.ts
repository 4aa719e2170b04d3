import { z } from 'zod';
import { recordAudit } from '#lib/audit/record-audit.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { getLog } from '#lib/log.ts';
import type { Access } from './access.ts';
import { findSessionAccess } from './find-session-access.ts';
import { readRequestOrigin } from './request-origin.ts';
import { getCookiePrefix } from './session-cookie.ts';

interface SignInEvent {
  path: string;
  request: Request;
  answer: Response;
  /** As it was typed. */
  email: string | undefined;
  /** Who was signed in before. */
  before: Access | undefined;
}

/** What people change of how they sign in, by where they do it. */
const CHANGES: Readonly<Record<string, string>> = {
  '/sign-out': 'sign-out',
  '/change-password': 'password.change',
  '/two-factor/verify-totp': 'second-factor.enable',
  '/two-factor/disable': 'second-factor.disable',
  '/two-factor/generate-backup-codes': 'recovery-codes.renew',
  '/passkey/verify-registration': 'passkey.add',
};

const FAILS = /^\/(sign-in|two-factor\/verify|passkey\/verify-authentication)/;

/** Writes what happened at the door into the audit log: who came in, who did not, what they changed of their proof. */
export async function tellSignIn(event: SignInEvent): Promise<void> {
  try {
    const told = await toTold(event);
    if (told) await runTransaction(getDatabase().pool, (client) => recordAudit(client, told, [told]));
  } catch (error) {
    // It has happened already: who came in is in.
    getLog().error({ error: String(error) }, 'What happened at sign-in is not in the audit log.');
  }
}

async function toTold({ path, request, answer, email, before }: SignInEvent) {
  const origin = readRequestOrigin(request.headers);
  const now = toInstant(new Date());
  if (before?.person && answer.ok && CHANGES[path]) {
    return { ...before, now, action: CHANGES[path], subject: { kind: 'person', key: before.person.id } };
  }
  const inside = before ? undefined : await findSessionAccess(toCookie(answer), origin);
  if (inside?.person) {
    return {
      ...inside,
      now,
      action: 'sign-in.succeed',
      subject: { kind: 'person', key: inside.person.id },
      after: { by: path },
    };
  }
  if (before || answer.status < 400 || answer.status >= 500 || !FAILS.test(path)) return undefined;
  return {
    workspaceId: (await findWorkspace(email)) ?? DEFAULT_WORKSPACE_ID,
    actor: { kind: 'system', id: 'sign-in', name: 'Sign-in' } as const,
    now,
    request: origin,
    action: 'sign-in.fail',
    subject: { kind: 'sign-in', key: isAddress(email) ? email : path },
    after: { by: path },
  };
}

/** Whoever types their password where the address goes does not want it kept. */
function isAddress(text: string | undefined): text is string {
  return z.email().max(200).safeParse(text).success;
}

/** The session's cookie as the browser will send it. */
function toCookie(answer: Response): string {
  const name = `${getCookiePrefix()}.session_token=`;
  return (
    answer.headers
      .getSetCookie()
      .find((cookie) => cookie.startsWith(name))
      ?.split(';', 1)[0] ?? ''
  );
}

async function findWorkspace(email: string | undefined): Promise<string | undefined> {
  if (email === undefined) return undefined;
  const membership = await getDatabase().prisma.membership.findFirst({
    where: { person: { email }, disabledAt: null },
    orderBy: { createdAt: 'asc' },
    select: { workspaceId: true },
  });
  return membership?.workspaceId;
}
