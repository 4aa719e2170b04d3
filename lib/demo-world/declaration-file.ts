import { LosslessNumber } from 'lossless-json';
import type { EazeMessage, Json } from './message.ts';
import type { Random } from './random.ts';
import { makeLrn, makeMrn } from './trade/identifiers.ts';
import type { WorldClock } from './world-clock.ts';

export type Procedure = 'import' | 'export';

/** What a declaration is about, before anything happens to it. */
export interface DeclarationPlan {
  /** Digits; some are beyond what a JavaScript number can hold. */
  readonly declarationId: string;
  readonly procedure: Procedure;
  readonly commercialReference: string;
  /** The shipment it was split from, `null` when it came alone. */
  readonly shipmentNo: string | null;
}

/** One declaration of Eaze Customs, and the messages that told of it. Times are milliseconds since 1970. */
export class DeclarationFile {
  readonly messages: EazeMessage[] = [];
  readonly plan: DeclarationPlan;
  readonly clock: WorldClock;
  readonly random: Random;
  readonly lrn: string;
  readonly mrn: string;
  #status: string | null = null;

  constructor(clock: WorldClock, random: Random, plan: DeclarationPlan) {
    this.plan = plan;
    this.clock = clock;
    this.random = random;
    this.lrn = makeLrn(random, plan.procedure);
    this.mrn = makeMrn(random, clock.year, plan.procedure);
  }

  /** The last status told, `null` before any. */
  get status(): string | null {
    return this.#status;
  }

  create(at: number): this {
    const { commercialReference } = this.plan;
    return this.#tell('declaration.created', at, 'new', {
      lrn: this.lrn,
      commercialReference,
      statusCode: 'new',
      createdAt: toText(at),
    });
  }

  move(status: string, at: number): this {
    return this.#tell('declaration.status_updated', at, status, { status, timestamp: toText(at) });
  }

  complete(at: number, clearedAt: number): this {
    return this.#tell('declaration.completed', at, 'completed', {
      lrn: this.lrn,
      mrn: this.mrn,
      statusCode: 'completed',
      customsClearedAt: toText(clearedAt),
      completedAt: toText(at),
    });
  }

  invalidate(at: number, reason: string): this {
    return this.#tell('declaration.invalidated', at, 'invalid', {
      lrn: this.lrn,
      mrn: this.mrn,
      statusCode: 'invalid',
      invalidatedAt: toText(at),
      reason,
    });
  }

  fail(at: number, errorType: string, errorMessage: string): this {
    return this.#tell('declaration.error', at, this.#status, {
      lrn: this.lrn,
      errorType,
      errorMessage,
      timestamp: toText(at),
    });
  }

  #tell(event: string, at: number, status: string | null, fields: { readonly [key: string]: Json }): this {
    this.#status = status;
    this.messages.push({
      source: 'eaze',
      subject: this.plan.declarationId,
      at,
      event,
      payload: { declarationId: new LosslessNumber(this.plan.declarationId), ...fields },
    });
    return this;
  }
}

function toText(at: number): string {
  return new Date(at).toISOString();
}
