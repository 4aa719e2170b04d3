import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { getLog } from '#lib/log.ts';

const Remembered = z.record(
  z.string(),
  z.object({ active: z.array(z.string()), former: z.array(z.string()) }),
);
type Remembered = z.infer<typeof Remembered>;

const MOST_FORMER = 3;
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type Secrets = Readonly<Record<string, readonly string[]>>;

/**
 * Remembers from start to start which secrets are active, and answers those that were and are no more, by variable: the
 * last three of each. They are kept encrypted under `appSecret`, readable by this user alone, and let nobody in. What
 * cannot be read or written costs nothing but the memory.
 */
export function rememberSecrets(dataDirectory: string, appSecret: string, active: Secrets): Secrets {
  const file = join(dataDirectory, 'former-secrets');
  const key = Buffer.from(hkdfSync('sha256', appSecret, '', 'former webhook secrets', 32));
  const before = read(file, key);
  const after: Remembered = Object.fromEntries(
    Object.entries(active).map(([variable, secrets]) => {
      const known = before[variable] ?? { active: [], former: [] };
      const former = [...new Set([...known.active, ...known.former])].filter(
        (secret) => secret !== '' && !secrets.includes(secret),
      );
      return [variable, { active: [...secrets], former: former.slice(0, MOST_FORMER) }];
    }),
  );
  if (JSON.stringify(after) !== JSON.stringify(before)) write(file, key, after);
  return Object.fromEntries(Object.entries(after).map(([variable, { former }]) => [variable, former]));
}

function read(file: string, key: Buffer): Remembered {
  if (!existsSync(file)) return {};
  try {
    const sealed = readFileSync(file);
    const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return Remembered.parse(JSON.parse(text.toString('utf8')));
  } catch {
    // Another APP_SECRET, or a damaged file: what was active before is not known.
    return {};
  }
}

function write(file: string, key: Buffer, remembered: Remembered): void {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(remembered), 'utf8'), cipher.final()]);
  try {
    writeFileSync(`${file}.new`, Buffer.concat([nonce, cipher.getAuthTag(), text]), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (error) {
    getLog().warn({ error: String(error) }, 'the active secrets were not remembered');
  }
}
