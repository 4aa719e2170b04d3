import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDRESS, SECRETS } from './server-under-test.ts';

export type Sender = 'opentrack' | 'eaze';

/** What the door answers. */
export interface Answer {
  code: number;
  status: string;
  id: string;
  reason?: string;
}

/** Posts a message over HTTP as its sender does, with the right proof unless another is given. */
export async function post(sender: Sender, message: object | string, proof?: string): Promise<Answer> {
  const body = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
  const response = await fetch(`${ADDRESS}/api/webhooks/${sender}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...toProof(sender, body, proof) },
    body,
  });
  return { code: response.status, ...((await response.json()) as Omit<Answer, 'code'>) };
}

function toProof(sender: Sender, body: Buffer, proof: string | undefined): Record<string, string> {
  if (sender === 'eaze') return { 'Eaze-Signature': proof ?? SECRETS.eaze };
  const signature = createHmac('sha256', SECRETS.opentrack).update(body).digest('hex');
  return { 'X-OpenTrack-Signature': proof ?? signature };
}

/** A message exactly as the sender's documents print it. */
export interface Sample {
  sender: Sender;
  name: string;
  body: string;
}

/** Shapes that stand beside the printed ones in the fixtures and are printed nowhere in this form. */
const NOT_PRINTED =
  /rolledCargo-flat|splitCargo-objects|^container\.(?!exceptions)|^shipment\.(itinerary|tracking)/;

/** Every event and every exception that the senders' documents print. */
export function listPrintedSamples(): Sample[] {
  return (['opentrack', 'eaze'] as const).flatMap((sender) =>
    readdirSync(toFolder(sender))
      .map((file) => file.replace(/\.json$/, ''))
      .filter((name) => !NOT_PRINTED.test(name))
      .sort()
      .map((name) => ({ sender, name, body: readSample(sender, name) })),
  );
}

export function readSample(sender: Sender, name: string): string {
  return readFileSync(join(toFolder(sender), `${name}.json`), 'utf8');
}

function toFolder(sender: Sender): string {
  return join(import.meta.dirname, '../lib/webhooks/sources', sender, 'fixtures');
}
