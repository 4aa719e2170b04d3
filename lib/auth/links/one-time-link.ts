import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import { type Role, Scope } from '../access.ts';

/** What a link is for, and how long it may be followed. */
export const LINK_HOURS = { 'first-administrator': 24, invitation: 7 * 24, 'password-reset': 2 } as const;
export type LinkKind = keyof typeof LINK_HOURS;

export interface NewLink {
  workspaceId: string;
  kind: LinkKind;
  email?: string;
  role?: Role;
  scope?: Scope | null;
  personId?: string;
  createdBy?: string;
  /** It goes by mail too, with a token of its own: whoever follows that one reads the mail of the address. */
  isMailed?: boolean;
}

export interface CreatedLink {
  id: string;
  /** The address to follow, below the origin. It is told once: only a digest of it is kept. */
  path: string;
  /** The address for the mail, to be told to nobody else; null unless `isMailed`. */
  mailPath: string | null;
  expiresAt: Date;
}

/** Makes a link that can be followed once, by whoever has it. */
export async function createLink(
  client: Pick<pg.ClientBase, 'query'>,
  { workspaceId, kind, email, role, scope, personId, createdBy, isMailed = false }: NewLink,
): Promise<CreatedLink> {
  const token = makeToken();
  const mailToken = isMailed ? makeToken() : null;
  const id = v7();
  const { rows } = await client.query<{ expires_at: Date }>(
    `insert into one_time_links (workspace_id, id, kind, digest, email, role, scope, person_id, created_by, expires_at, mail_digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + $10 * interval '1 hour', $11) returning expires_at`,
    [
      workspaceId,
      id,
      kind,
      toLinkDigest(token),
      email ?? null,
      role ?? null,
      scope ? JSON.stringify(Scope.parse(scope)) : null,
      personId ?? null,
      createdBy ?? null,
      LINK_HOURS[kind],
      mailToken && toLinkDigest(mailToken),
    ],
  );
  return {
    id,
    path: toPath(token),
    mailPath: mailToken && toPath(mailToken),
    expiresAt: rows[0]?.expires_at ?? new Date(),
  };
}

function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

function toPath(token: string): string {
  return `/links/${token}`;
}

/** What is kept of a token. It is long and random, so a plain digest cannot be turned back. */
export function toLinkDigest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
