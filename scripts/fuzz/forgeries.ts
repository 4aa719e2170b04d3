import { readWebhookFixture } from '#lib/testing/webhook-fixtures.ts';
import { opentrack } from '#lib/webhooks/sources/opentrack/source.ts';
import { SECRETS } from '../fault/product.ts';

/** A request whose proof does not fit its body: it must be refused, and nothing of it trusted. */
export interface Forgery {
  what: string;
  path: string;
  /** The header line or lines with the proof, byte for byte, without the last line end. */
  header: Buffer;
  body: Buffer;
}

const BITS_A_BYTE = 8;
const OPENTRACK = '/api/webhooks/opentrack';
const EAZE = '/api/webhooks/eaze';

/** A sample of OpenTrack with every bit of its body and of its signature flipped, one at a time; Eaze's key alike. */
export function* listForgeries(): Generator<Forgery> {
  const body = readWebhookFixture('opentrack', 'container.exceptions.updated.demurrageDetected');
  const signature = Buffer.from(opentrack.toProof(body, SECRETS.opentrack));
  const sign = (proof: Buffer | string) => toHeader('X-OpenTrack-Signature', proof);
  for (const [bit, flipped] of flips(body)) {
    yield { what: `bit ${bit} of the body flipped`, path: OPENTRACK, header: sign(signature), body: flipped };
  }
  for (const [bit, flipped] of flips(signature)) {
    // A signature counts in either case.
    if (flipped.toString('latin1').toLowerCase() === signature.toString()) continue;
    yield { what: `bit ${bit} of the signature flipped`, path: OPENTRACK, header: sign(flipped), body };
  }
  for (const { what, header, changed } of listBrokenProofs(body, signature.toString())) {
    yield { what, path: OPENTRACK, header, body: changed ?? body };
  }
  const declaration = readWebhookFixture('eaze', 'declaration.created');
  for (const [bit, flipped] of flips(Buffer.from(SECRETS.eaze))) {
    const header = toHeader('Eaze-Signature', flipped);
    yield { what: `bit ${bit} of the key flipped`, path: EAZE, header, body: declaration };
  }
  const twice = Buffer.concat([toHeader('Eaze-Signature', SECRETS.eaze), Buffer.from('\r\n')]);
  const header = Buffer.concat([twice, toHeader('Eaze-Signature', SECRETS.eaze)]);
  yield { what: 'the key sent twice', path: EAZE, header, body: declaration };
}

interface BrokenProof {
  what: string;
  header: Buffer;
  changed?: Buffer;
}

function listBrokenProofs(body: Buffer, signature: string): BrokenProof[] {
  const sign = (proof: string) => toHeader('X-OpenTrack-Signature', proof);
  const twice = Buffer.concat([sign(signature), Buffer.from('\r\n'), sign(signature)]);
  const reserialised = Buffer.from(body.toString().replace('275.50', '275.5'));
  const compact = Buffer.from(JSON.stringify(JSON.parse(body.toString())));
  return [
    { what: 'no signature', header: Buffer.from('X-Nothing: 1') },
    { what: 'an empty signature', header: sign('') },
    { what: 'the signature sent twice', header: twice },
    { what: 'the signature without its last digit', header: sign(signature.slice(0, -1)) },
    { what: 'the first half of the signature', header: sign(signature.slice(0, 32)) },
    { what: 'a digit too many', header: sign(`${signature}0`) },
    { what: 'the signature twice in one', header: sign(`${signature}, ${signature}`) },
    { what: 'the signature under its algorithm', header: sign(`sha256=${signature}`) },
    { what: 'the signature under another name', header: toHeader('X-OpenTrack-Signature-256', signature) },
    { what: 'signed with the key of another sender', header: sign(opentrack.toProof(body, SECRETS.eaze)) },
    { what: 'signed with an empty secret', header: sign(opentrack.toProof(body, '')) },
    { what: 'the body written anew, 275.50 as 275.5', header: sign(signature), changed: reserialised },
    { what: 'the body written anew, without spaces', header: sign(signature), changed: compact },
    {
      what: 'the body with a line end more',
      header: sign(signature),
      changed: Buffer.concat([body, Buffer.from('\n')]),
    },
    { what: 'the body without its last byte', header: sign(signature), changed: body.subarray(0, -1) },
    { what: 'an empty body', header: sign(signature), changed: Buffer.alloc(0) },
  ];
}

function* flips(bytes: Buffer): Generator<[bit: number, flipped: Buffer]> {
  for (let bit = 0; bit < bytes.length * BITS_A_BYTE; bit++) {
    const flipped = Buffer.from(bytes);
    const at = Math.floor(bit / BITS_A_BYTE);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit % BITS_A_BYTE));
    yield [bit, flipped];
  }
}

function toHeader(name: string, proof: Buffer | string): Buffer {
  return Buffer.concat([Buffer.from(`${name}: `), Buffer.from(proof)]);
}
