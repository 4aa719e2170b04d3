import { createCipheriv, createDecipheriv, hash, hkdfSync, randomBytes } from 'node:crypto';

/** Which secret of which feed is sealed: what was sealed for one opens as no other. */
export interface SecretPlace {
  workspaceId: string;
  feedId: string;
  secretId: string;
}

const LABEL = 'clearhold feed secret 1';
const KEY_ID_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface SealingKey {
  /** Tells under which key something was sealed, and nothing about the key. */
  id: Buffer;
  key: Buffer;
}

/**
 * Encrypts a secret at rest: AES-256-GCM under a key made from `appSecret` (HKDF-SHA256), bound to its place. The bytes
 * are key id, nonce, tag, text.
 */
export function sealSecret(secret: string, place: SecretPlace, appSecret: string): Buffer {
  const { id, key } = toKey(appSecret);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(toAssociatedData(place));
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([id, nonce, cipher.getAuthTag(), text]);
}

/** The secret, by whichever of the given `appSecrets` sealed it; `undefined` when none did, or it was tampered with. */
export function openSecret(
  sealed: Uint8Array,
  place: SecretPlace,
  appSecrets: readonly string[],
): string | undefined {
  const bytes = Buffer.from(sealed);
  const used = appSecrets.map(toKey).find(({ id }) => id.equals(bytes.subarray(0, KEY_ID_BYTES)));
  if (!used || bytes.length < KEY_ID_BYTES + NONCE_BYTES + TAG_BYTES) return undefined;
  const [nonce, tag, text] = split(bytes.subarray(KEY_ID_BYTES), NONCE_BYTES, TAG_BYTES);
  try {
    const decipher = createDecipheriv('aes-256-gcm', used.key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(toAssociatedData(place)).setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** Whether it is sealed under this `appSecret`, and not under one before it. */
export function isSealedUnder(sealed: Uint8Array, appSecret: string): boolean {
  return toKey(appSecret).id.equals(Buffer.from(sealed).subarray(0, KEY_ID_BYTES));
}

const keys = new Map<string, SealingKey>();

function toKey(appSecret: string): SealingKey {
  const made = keys.get(appSecret) ?? makeKey(appSecret);
  keys.set(appSecret, made);
  return made;
}

function makeKey(appSecret: string): SealingKey {
  const key = Buffer.from(hkdfSync('sha256', appSecret, '', LABEL, 32));
  const id = hash('sha256', Buffer.concat([Buffer.from(`${LABEL} id`), key]), 'buffer');
  return { key, id: id.subarray(0, KEY_ID_BYTES) };
}

function toAssociatedData({ workspaceId, feedId, secretId }: SecretPlace): Buffer {
  return Buffer.from([LABEL, workspaceId, feedId, secretId].join('\0'));
}

function split(bytes: Buffer, first: number, second: number): [Buffer, Buffer, Buffer] {
  return [bytes.subarray(0, first), bytes.subarray(first, first + second), bytes.subarray(first + second)];
}
