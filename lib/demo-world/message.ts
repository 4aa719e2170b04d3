import type { LosslessNumber } from 'lossless-json';

/** A value of a sender's document; `LosslessNumber` where the digits as written matter (275.50). */
export type Json =
  | null
  | boolean
  | number
  | string
  | LosslessNumber
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** What a sender has to say, before it is put into an envelope and delivered. */
export type Message = OpenTrackMessage | EazeMessage;

interface Told {
  /** Whose news it is; messages of one subject are sent in order. */
  readonly subject: string;
  /** When the sender sends it, in milliseconds since 1970. */
  readonly at: number;
  readonly event: string;
}

export interface OpenTrackMessage extends Told {
  readonly source: 'opentrack';
  readonly data: Json;
  readonly changes?: Json;
}

export interface EazeMessage extends Told {
  readonly source: 'eaze';
  readonly payload: Json;
}

/** The older first; equal times stay as they were told. */
export function inOrderOfTime<T extends { readonly at: number }>(messages: readonly T[]): T[] {
  return [...messages].sort((a, b) => a.at - b.at);
}
