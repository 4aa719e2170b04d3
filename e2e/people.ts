import { randomUUID } from 'node:crypto';
import type { Role, Scope } from '../lib/auth/access.ts';
import { ask, fromOurPage, signIn } from './ask.ts';

/** Somebody who was invited, followed the link and can sign in. */
export interface NewPerson {
  name: string;
  email: string;
  password: string;
}

/** Makes a member of the first workspace, the way members are made: invited by the administrator. */
export async function invitePerson(role: Role, scope: Scope | null = null): Promise<NewPerson> {
  const name = `${role.charAt(0).toUpperCase()}${role.slice(1)} ${randomUUID().slice(0, 6)}`;
  const email = `${name.toLowerCase().replace(' ', '-')}@journeys.example`;
  const administrator = await signIn();
  const invited = await ask('/api/v1/invitations', {
    method: 'POST',
    headers: fromOurPage(administrator),
    body: { email, role, scope },
  });
  if (invited.status !== 200) throw new Error(`${email} was not invited: ${invited.body}`);
  const { path } = JSON.parse(invited.body) as { path: string };
  const password = `password of ${name}`;
  const joined = await ask(`/api/auth${path}`, { method: 'POST', body: { name, password } });
  if (joined.status !== 200) throw new Error(`${email} did not join: ${joined.body}`);
  return { name, email, password };
}

/** A member of this role who is signed in: the Cookie header. */
export async function signInAs(role: Role, scope: Scope | null = null): Promise<string> {
  return signIn(await invitePerson(role, scope));
}
