import { LosslessNumber } from 'lossless-json';
import type { ContainerSnapshot, HoldDocument } from './documents/container-snapshot.ts';
import type { Json, OpenTrackMessage } from './message.ts';
import type { Scene } from './scene.ts';
import type { Port } from './trade/ports.ts';

type News = 'holds' | 'itinerary' | 'location' | 'demurrage' | 'history';

/** One box on its voyage: what the sender knows of it, and the messages that told it. */
export class ContainerFile {
  readonly messages: OpenTrackMessage[] = [];
  readonly scene: Scene;
  #snapshot: ContainerSnapshot;

  constructor(scene: Scene, containerNumber: string) {
    this.scene = scene;
    this.#snapshot = toFirstSnapshot(scene, containerNumber);
  }

  get snapshot(): ContainerSnapshot {
    return this.#snapshot;
  }

  /** What became true without anybody telling us. */
  assume(patch: Partial<ContainerSnapshot>): this {
    this.#snapshot = { ...this.#snapshot, ...patch };
    return this;
  }

  /** A milestone is reached: `container.status.updated`. */
  reach(status: string, day: number, hour: number, patch: Partial<ContainerSnapshot> = {}): this {
    const at = this.scene.when(day, hour);
    const milestone = { event: status, timestamp: toText(at), location: this.#whereIs(status) };
    return this.#tell('container.status.updated', at, {
      ...patch,
      status,
      history: [...this.#snapshot.history, milestone],
    });
  }

  /** Anything but a milestone changes: `container.<news>.updated`. */
  report(news: News, day: number, hour: number, patch: Partial<ContainerSnapshot>): this {
    return this.#tell(`container.${news}.updated`, this.scene.when(day, hour), patch);
  }

  placeHold(
    day: number,
    hour: number,
    hold: Pick<HoldDocument, 'type' | 'code'> & Partial<HoldDocument>,
  ): this {
    const placed = {
      reportedAt: this.scene.clock.plainDay(day),
      resolvedAt: null,
      remarks: null,
      amountDue: null,
      ...hold,
    };
    return this.report('holds', day, hour, { holds: [...(this.#snapshot.holds ?? []), toHold(placed)] });
  }

  resolveHold(day: number, hour: number, code: string): this {
    const resolvedAt = toText(this.scene.when(day, hour));
    const holds = (this.#snapshot.holds ?? []).map((hold) =>
      hold.code === code && hold.resolvedAt === null ? { ...hold, resolvedAt } : hold,
    );
    return this.report('holds', day, hour, { holds });
  }

  /** Demurrage as the terminal or the railway bills it; what was incurred only grows. */
  owe(day: number, hour: number, amount: string): this {
    const owed = new LosslessNumber(amount);
    const rail = this.#snapshot.isRailMove;
    const before = Number(
      rail ? this.#snapshot.demurrageIncurredAtRailStation : this.#snapshot.demurrageIncurredDecimal,
    );
    const incurred = new LosslessNumber(Math.max(before, Number(amount)).toFixed(2));
    return this.report(
      'demurrage',
      day,
      hour,
      rail
        ? { demurrageOwedAtRailStation: owed, demurrageIncurredAtRailStation: incurred }
        : { demurrageOwedAtPortDecimal: owed, demurrageIncurredDecimal: incurred },
    );
  }

  /** `container.exceptions.updated`: a focused payload, not the snapshot. */
  detect(exceptionName: string, day: number, hour: number, context: { readonly [key: string]: Json }): this {
    return this.#send('container.exceptions.updated', this.scene.when(day, hour), {
      ...this.#naming(),
      exceptionName,
      context,
    });
  }

  /** The same in the older shape of the beta, with the fields directly in `data`. */
  detectFlat(
    exceptionName: string,
    day: number,
    hour: number,
    fields: { readonly [key: string]: Json },
  ): this {
    return this.#send('container.exceptions.updated', this.scene.when(day, hour), {
      ...this.#naming(),
      exceptionName,
      ...fields,
    });
  }

  stopTracking(day: number, hour: number, reason: string): this {
    const at = this.scene.when(day, hour);
    this.assume({ timestamp: toText(at) });
    return this.#send('container.tracking.stopped', at, this.#snapshot, {
      completionReason: { previous: null, current: reason },
    });
  }

  failTracking(day: number, hour: number): this {
    const { company } = this.scene.booking;
    return this.#send('container.tracking.failed', this.scene.when(day, hour), {
      container: { containerId: this.#snapshot.containerId, masterBill: this.#snapshot.masterBill },
      account: { region: company.region, domain: company.domain },
    });
  }

  /** Status and ports, with which nearly every exception's context begins. */
  get circumstances(): { status: string; originPort: Port; destinationPort: Port } {
    const { status, originPort, destinationPort } = this.#snapshot;
    return { status, originPort, destinationPort };
  }

  #naming() {
    return {
      containerId: this.#snapshot.containerId,
      masterBillNumber: this.#snapshot.masterBill.number,
      scacCode: this.#snapshot.scacCode,
    };
  }

  #whereIs(status: string): Port {
    const { origin, discharge, destination } = this.scene.booking;
    if (['FULL_INGATED', 'LOADED', 'VESSEL_DEPARTED'].includes(status)) return origin;
    return status.includes('RAIL_FACILITY') || status.startsWith('EMPTY') ? destination : discharge;
  }

  #tell(event: string, at: number, patch: Partial<ContainerSnapshot>): this {
    const before: { readonly [key: string]: Json | undefined } = this.#snapshot;
    this.assume({ ...patch, timestamp: toText(at) });
    const changes: { [key: string]: Json } = {};
    for (const [field, current] of Object.entries(patch)) {
      const previous = before[field] ?? null;
      if (field !== 'history' && String(previous) !== String(current)) changes[field] = { previous, current };
      else if (Array.isArray(current)) changes[field] = { previous, current };
    }
    return this.#send(event, at, this.#snapshot, changes);
  }

  #send(event: string, at: number, data: Json, changes?: Json): this {
    this.messages.push({
      source: 'opentrack',
      subject: this.scene.booking.billNumber,
      at,
      event,
      data,
      ...(changes === undefined ? {} : { changes }),
    });
    return this;
  }
}

function toHold({ type, code, reportedAt, resolvedAt, remarks, amountDue }: HoldDocument): HoldDocument {
  return { type, code, reportedAt, resolvedAt, remarks, amountDue };
}

function toText(at: number): string {
  return new Date(at).toISOString();
}

function toFirstSnapshot({ booking, clock }: Scene, containerNumber: string): ContainerSnapshot {
  return {
    containerId: containerNumber,
    masterBill: {
      number: booking.billNumber,
      referenceNumbers: [...booking.references],
    },
    scacCode: booking.line.scac,
    account: { domain: booking.company.domain, region: booking.company.region },
    tradeType: 'IMPORT',
    status: 'VESSEL_DEPARTED',
    isRailMove: booking.isRailMove,
    originPort: booking.origin,
    destinationPort: booking.destination,
    vessel: booking.vessel,
    voyageNumber: booking.voyageNumber,
    etdFromOrigin: clock.estimate(booking.arrival - 16, 9),
    etaAtTerminal: clock.estimate(booking.arrival, 11),
    lastKnownPosition: null,
    holds: null,
    lastFreeDay: null,
    lineLastFreeDay: null,
    lastFreeDayAtRailStation: null,
    detentionLastFreeDay: null,
    demurrageOwedAtPortDecimal: null,
    demurrageIncurredDecimal: null,
    demurrageOwedAtRailStation: null,
    demurrageIncurredAtRailStation: null,
    appointmentDate: null,
    history: [],
    createdAt: clock.estimate(booking.arrival - 18, 8),
    timestamp: clock.estimate(booking.arrival - 16, 9),
  };
}
