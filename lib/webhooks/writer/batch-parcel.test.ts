import { expect, test } from 'vitest';
import { toInstant } from '#lib/domain/instant.ts';
import type { ProvedMessage } from '../kept-message.ts';
import { packBatch, unpackBatch } from './batch-parcel.ts';

const ENDPOINT = { workspaceId: 'w', feedId: 'f', source: 'opentrack', headers: { 'user-agent': 'x' } };

function toMessage(id: string, body: Uint8Array): ProvedMessage {
  return { ...ENDPOINT, id, receivedAt: toInstant(new Date(0)), body };
}

test('a batch comes out as it went in, byte for byte, whatever buffers its bodies were read into', () => {
  const slab = Buffer.from('....{"event":"one"}....');
  const messages = [
    toMessage('1', slab.subarray(4, 19)),
    toMessage('2', new Uint8Array()),
    toMessage('3', Uint8Array.of(0, 255, 128)),
  ];
  const parcel = packBatch('w', messages);
  expect(parcel.bodies.buffer.byteLength).toBe(18);
  const sent = structuredClone(parcel, { transfer: [parcel.bodies.buffer] });
  const unpacked = unpackBatch(sent);
  expect(unpacked.map(({ id }) => id)).toEqual(['1', '2', '3']);
  for (const [at, message] of messages.entries()) {
    expect(unpacked[at]).toEqual({ ...message, body: new Uint8Array(message.body) });
  }
});
