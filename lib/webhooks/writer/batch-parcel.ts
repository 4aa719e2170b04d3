import type { ProvedMessage } from '../kept-message.ts';

/** A batch as it travels between threads: the bodies stand one behind the other in one buffer, which is handed over. */
export interface BatchParcel {
  workspaceId: string;
  messages: Omit<ProvedMessage, 'body'>[];
  bodies: Uint8Array<ArrayBuffer>;
  /** Where each body ends. */
  ends: number[];
}

/** Packs a batch. A body as it was read may be a slice of something much larger; only its own bytes are copied. */
export function packBatch(workspaceId: string, messages: readonly ProvedMessage[]): BatchParcel {
  const bodies = new Uint8Array(messages.reduce((sum, { body }) => sum + body.byteLength, 0));
  const ends: number[] = [];
  let end = 0;
  const withoutBodies = messages.map(({ body, ...message }) => {
    bodies.set(body, end);
    end += body.byteLength;
    ends.push(end);
    return message;
  });
  return { workspaceId, messages: withoutBodies, bodies, ends };
}

/** The messages of a packed batch. */
export function unpackBatch({ messages, bodies, ends }: BatchParcel): ProvedMessage[] {
  return messages.map((message, at) => ({ ...message, body: bodies.subarray(ends[at - 1] ?? 0, ends[at]) }));
}
