import { createHmac, hash, hkdfSync, timingSafeEqual } from 'node:crypto';

const LABEL = 'clearhold audit seal';
const KEY_ID_BYTES = 8;
const MAC_BYTES = 32;

interface SealKey {
  /** Tells under which secret something was sealed, and nothing about the secret. */
  id: Buffer;
  key: Buffer;
}

/** The seal of a hash: whoever has the database but not the secret cannot make one. Empty where there is no secret. */
export function sealHash(entryHash: Uint8Array, secret: string | undefined): Buffer {
  if (!secret) return Buffer.alloc(0);
  const { id, key } = toKey(secret);
  return Buffer.concat([id, toMac(entryHash, key)]);
}

/**
 * `good`: sealed under the secret at `place` of those given, newest first · `forged`: it says that it is, and is not ·
 * `unknown`: under a secret that is not among them, as far as it can be told · `none`: not sealed.
 */
export type SealCheck = { kind: 'good'; place: number } | { kind: 'forged' | 'unknown' | 'none' };

/** What a seal proves, by the secrets that are given. */
export function checkSeal(seal: Uint8Array, entryHash: Uint8Array, secrets: readonly string[]): SealCheck {
  if (seal.length === 0) return { kind: 'none' };
  const keys = secrets.map(toKey);
  // Seals of before they named their key.
  if (seal.length === MAC_BYTES) {
    const place = keys.findIndex(({ key }) => timingSafeEqual(seal, toMac(entryHash, key)));
    return place < 0 ? { kind: 'unknown' } : { kind: 'good', place };
  }
  if (seal.length !== KEY_ID_BYTES + MAC_BYTES) return { kind: 'forged' };
  const place = keys.findIndex(({ id }) => id.equals(seal.subarray(0, KEY_ID_BYTES)));
  const used = keys[place];
  if (!used) return { kind: 'unknown' };
  const isGood = timingSafeEqual(seal.subarray(KEY_ID_BYTES), toMac(entryHash, used.key));
  return isGood ? { kind: 'good', place } : { kind: 'forged' };
}

function toMac(entryHash: Uint8Array, key: Buffer): Buffer {
  return createHmac('sha256', key).update(entryHash).digest();
}

const kept = new Map<string, SealKey>();

function toKey(secret: string): SealKey {
  const known = kept.get(secret);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', secret, '', LABEL, 32));
  const id = hash('sha256', Buffer.concat([Buffer.from(`${LABEL} id`), key]), 'buffer').subarray(
    0,
    KEY_ID_BYTES,
  );
  const made = { id, key };
  kept.set(secret, made);
  return made;
}
