import type pg from 'pg';
import { setPassword } from './set-password.ts';

interface NewPerson {
  name: string;
  email: string;
  password: string;
  /** That the address is theirs. An invitation alone does not say so: who made it could have followed it. */
  isVerified: boolean;
}

/** Makes somebody who can sign in. What they may do is a membership. */
export async function createPerson(
  client: Pick<pg.ClientBase, 'query'>,
  { name, email, password, isVerified }: NewPerson,
): Promise<{ id: string; name: string; email: string }> {
  const { rows } = await client.query<{ id: string; name: string; email: string }>(
    `insert into people (name, email, email_verified) values ($1, $2, $3) returning id, name, email`,
    [name, email.toLowerCase(), isVerified],
  );
  const [person] = rows;
  if (!person) throw new Error('A person that was just made is not there.');
  await setPassword(client, person.id, password);
  return person;
}
