import { connectPlainly } from './session.ts';

/** Every workspace there is, the oldest first. */
export async function listWorkspaces(url: string): Promise<{ id: string; name: string }[]> {
  const client = await connectPlainly(url);
  try {
    const { rows } = await client.query<{ id: string; name: string }>(
      'SELECT id, name FROM workspaces ORDER BY created_at, id',
    );
    return rows;
  } finally {
    await client.end();
  }
}
