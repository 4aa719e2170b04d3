import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { toInstant } from '#lib/domain/instant.ts';
import type { Access } from '../access.ts';
import { toDigest } from '../find-key-access.ts';
import { requirePerson } from '../require-person.ts';
import type { NewApiKey, ToldApiKey } from './api-key.ts';

/** By which scanners for leaked secrets know a key of ours. */
const PREFIX = 'chk_';
const SHOWN_CHARACTERS = 10;

/** Makes a key for a program. Programs make no keys for other programs. @throws {Forbidden} */
export function createApiKey(access: Access, { name, role, expiresInDays }: NewApiKey): Promise<ToldApiKey> {
  const person = requirePerson(access);
  const key = `${PREFIX}${randomBytes(32).toString('base64url')}`;
  const id = v7();
  return inWorkspaceTransaction(access.workspaceId, async (client) => {
    const { rows } = await client.query<{ expires_at: Date | null }>(
      `insert into api_keys (workspace_id, id, name, role, digest, start, created_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, now() + $8::int * interval '1 day') returning expires_at`,
      [
        access.workspaceId,
        id,
        name,
        role,
        toDigest(key),
        key.slice(0, SHOWN_CHARACTERS),
        person.id,
        expiresInDays,
      ],
    );
    await recordAudit(client, access, [
      {
        action: 'api-key.create',
        subject: { kind: 'api-key', key: id },
        after: { name, role, expiresInDays },
      },
    ]);
    const expiresAt = rows[0]?.expires_at ?? null;
    return { id, key, expiresAt: expiresAt && toInstant(expiresAt) };
  });
}
