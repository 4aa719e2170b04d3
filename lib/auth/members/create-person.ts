import type pg from 'pg';
import { setPassword } from './set-password.ts';

interface NewPerson {
  name: string;
  /** Vouched for by whoever invites. */
  email: string;
  password: string;
}

/** Makes somebody who can sign in. What they may do is a membership. */
export async function createPerson(
  client: Pick<pg.ClientBase, 'query'>,
  { name, email, password }: NewPerson,
): Promise<{ id: string; name: string; email: string }> {
  const { rows } = await client.query<{ id: string; name: string; email: string }>(
    `insert into people (name, email, email_verified) values ($1, $2, true) returning id, name, email`,
    [name, email.toLowerCase()],
  );
  const [person] = rows;
  if (!person) throw new Error('A person that was just made is not there.');
  await setPassword(client, person.id, password);
  return person;
}
