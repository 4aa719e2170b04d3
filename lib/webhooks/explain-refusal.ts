import { sentence } from '#lib/domain/sentences/sentence.ts';
import { type HeaderPairs, listHeader } from './header-pairs.ts';
import type { JsonTree } from './json/json-tree.ts';
import { readJson } from './json/read-json.ts';
import { unwrapBody } from './json/unwrap-body.ts';
import { listReencodings } from './reencodings.ts';
import type { Source } from './source.ts';

/** A message whose proof failed, and what is known that may tell why. */
export interface Refusal {
  /** Whose address it came to. */
  source: Source;
  headers: HeaderPairs;
  body: Uint8Array;
  /** Those that would let it in. */
  secrets: readonly string[];
  /** Those that would have let it in once. They let nobody in. */
  formerSecrets: readonly string[];
  /** The other senders, with the secrets of the same workspace. */
  others: readonly { source: Source; secrets: readonly string[] }[];
}

/**
 * Why the proof of a message failed, in one or two sentences for the people who can mend it; they never hold a secret, and
 * change nothing about the message: it stays refused. Pure, and bounded: one reading of the body and at most nine ways of
 * writing it anew.
 */
export function explainRefusal(refusal: Refusal): string {
  const proofs = listHeader(refusal.headers, refusal.source.proofHeader);
  const [proof = ''] = proofs;
  if (proofs.length > 1) return sentence('refusalHint.addedOnTheWay');
  if (proof.trim() === '') return explainMissing(refusal);
  return (
    explainOtherSender(refusal, proof) ??
    explainWriting(refusal, proof) ??
    explainSecret(refusal, proof) ??
    explainBody(refusal, proof) ??
    explainForm(refusal.source, proof) ??
    explainRest(refusal)
  );
}

function explainMissing(refusal: Refusal): string {
  const { source } = refusal;
  const other = refusal.others.find(
    (each) => listHeader(refusal.headers, each.source.proofHeader).length > 0,
  );
  if (other)
    return sentence('refusalHint.otherHeader', {
      name: other.source.title,
      otherName: other.source.title,
      source: source.title,
    });
  return explainLooks(refusal) ?? sentence('refusalHint.takenOut', { name: source.proofHeader });
}

/** The body is the other sender's by the events it knows. */
function explainLooks({ source, others, body }: Refusal): string | undefined {
  const json = readJson(body);
  if (!json.ok) return undefined;
  const message = unwrapBody(json.value);
  const event = toEventName(message.event);
  if (event === undefined || knowsEvent(source, event)) return undefined;
  const other = others.find((each) => knowsEvent(each.source, event));
  return (
    other &&
    sentence('refusalHint.speaksOf', { name: other.source.title, source: source.title, quote: event })
  );
}

function toEventName(event: JsonTree | undefined): string | undefined {
  return typeof event === 'string' ? event.trim().slice(0, 100) : undefined;
}

function knowsEvent(source: Source, event: string): boolean {
  return source.toTradeEvents(event, { event }).state !== 'unrecognised';
}

function explainOtherSender(refusal: Refusal, proof: string): string | undefined {
  const { source, body } = refusal;
  for (const other of refusal.others) {
    const { title } = other.source;
    for (const secret of other.secrets.filter(Boolean)) {
      if (other.source.isProof(proof, body, secret))
        return sentence('refusalHint.otherProof', {
          name: title,
          otherName: title,
          source: source.title,
          otherSource: source.title,
        });
      if (source.isProof(proof, body, secret)) return sentence('refusalHint.otherSecret', { name: title });
    }
  }
  return explainLooks(refusal);
}

/** The right proof, written in another way. */
function explainWriting({ source, body, secrets }: Refusal, proof: string): string | undefined {
  const active = secrets.filter(Boolean);
  const fits = (written: string) => active.some((secret) => source.isProof(written, body, secret));
  if (source.proofIs === 'signature' && active.includes(proof.trim()))
    return sentence('refusalHint.secretItself');
  const bare = strip(proof);
  if (bare !== proof && fits(bare)) return sentence('refusalHint.notBare');
  if (source.proofIs === 'key') return undefined;
  const fromBase64 = toHexOfBase64(bare);
  if (fromBase64 !== undefined && fits(fromBase64)) return sentence('refusalHint.base64');
  return undefined;
}

function strip(proof: string): string {
  return proof
    .trim()
    .replace(/^(?:bearer\s+|(?:sha-?256|v1|hmac)\s*[=:,]\s*)/i, '')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
}

function toHexOfBase64(proof: string): string | undefined {
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(proof)) return undefined;
  return Buffer.from(proof, 'base64').toString('hex');
}

/** The right way of proving, with another secret. */
function explainSecret({ source, body, secrets, formerSecrets }: Refusal, proof: string): string | undefined {
  const fits = (secret: string) => source.isProof(strip(proof), body, secret);
  if (formerSecrets.filter(Boolean).some(fits)) return sentence('refusalHint.oldSecret');
  const blanks = secrets
    .filter(Boolean)
    .flatMap((secret) => [`${secret}\n`, `${secret}\r\n`, `${secret} `, ` ${secret}`, `"${secret}"`]);
  if (blanks.some(fits)) return sentence('refusalHint.blanks');
  return undefined;
}

/** The right signature of another body. */
function explainBody({ source, body, secrets }: Refusal, proof: string): string | undefined {
  if (source.proofIs !== 'signature' || !isHexSha256(strip(proof))) return undefined;
  const active = secrets.filter(Boolean);
  for (const { body: before, what } of listReencodings(body))
    if (active.some((secret) => source.isProof(strip(proof), before, secret)))
      return sentence(what.includes('JSON') ? 'refusalHint.reencodesJson' : 'refusalHint.reencodes', {
        reencoding: what,
      });
  return undefined;
}

const isHexSha256 = (proof: string) => /^[0-9a-f]{64}$/i.test(proof);

function explainForm(source: Source, proof: string): string | undefined {
  if (source.proofIs !== 'signature' || isHexSha256(strip(proof))) return undefined;
  const bare = strip(proof);
  if (!/^[0-9a-f]+$/i.test(bare)) return sentence('refusalHint.notHexadecimal');
  const count = bare.length;
  const name = { 32: 'MD5', 40: 'SHA-1', 128: 'SHA-512' }[count];
  return name ? sentence('refusalHint.digitsOf', { count, name }) : sentence('refusalHint.digits', { count });
}

function explainRest({ source, secrets }: Refusal): string {
  if (secrets.filter(Boolean).length === 0)
    return sentence('refusalHint.setSecret', { source: source.title });
  if (source.proofIs === 'key') return sentence('refusalHint.otherKey');
  return sentence('refusalHint.otherBytes');
}
