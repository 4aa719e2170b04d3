import type { CustomsActivity } from './documents/customs-activity.ts';
import { toCustomsActivity } from './documents/customs-activity.ts';
import type { Json, OpenTrackMessage } from './message.ts';
import type { Scene } from './scene.ts';
import type { CustomsCode } from './trade/customs-wording.ts';

/** One thing customs says: a code, and a quantity where it writes one. */
export type Said = CustomsCode | readonly [CustomsCode, number | string | null] | CustomsActivity;

/** What was said about one bill itself so far, mostly by customs, and the messages that told it. */
export class CustomsFile {
  readonly messages: OpenTrackMessage[] = [];
  readonly scene: Scene;
  /** Some responses repeat the whole list, others bring only what is new: both are seen in the wild. */
  readonly #repeatsEverything: boolean;
  readonly #activities: CustomsActivity[] = [];

  constructor(scene: Scene) {
    this.scene = scene;
    this.#repeatsEverything = scene.random.chance(0.5);
  }

  /** The codes said so far, the oldest first. */
  get codes(): string[] {
    return this.#activities.map(({ code }) => code);
  }

  /** Customs says something on a day, and the sender tells us at about that hour. */
  say(day: number, hour: number, ...said: Said[]): this {
    const fresh = said.map((one) => this.#toActivity(day, one));
    this.#activities.push(...fresh);
    const { domain, region } = this.scene.booking.company;
    return this.#tell('customs.entry.status.updated', day, hour, {
      shipment: toShipment(this.scene),
      account: { domain, region },
      activities: this.#repeatsEverything ? [...this.#activities] : fresh,
    });
  }

  /** The usual beginning: the carrier files the bill, the importer its security filing. */
  file(): this {
    const { arrival, packages } = this.scene.booking;
    const day = Math.max(-20, Math.min(-1, arrival - 9));
    return this.say(day, 5, ['55', packages], '3Z').say(day, 16, 'S1');
  }

  /** The ship has come in. */
  arrive(): this {
    const { arrival, packages } = this.scene.booking;
    return arrival > 0 ? this : this.say(arrival, 7, ['19', packages]);
  }

  /** `shipment.itinerary.updated`: the whole booking has a new time of arrival. */
  changeItinerary(day: number, hour: number, etaAtTerminal: string): this {
    const { billNumber, references, company, line, vessel, voyageNumber, containers } = this.scene.booking;
    return this.#tell('shipment.itinerary.updated', day, hour, {
      shipment: { number: billNumber, referenceNumbers: [...references] },
      scacCode: line.scac,
      vessel,
      voyageNumber,
      etaAtTerminal,
      containers: containers.map((containerId) => ({ containerId })),
      account: { region: company.region, domain: company.domain },
    });
  }

  /** `shipment.tracking.failed`: the line does not know the bill. */
  failTracking(day: number, hour: number, attempts: number): this {
    const { billNumber, references, company } = this.scene.booking;
    return this.#tell('shipment.tracking.failed', day, hour, {
      shipment: { number: billNumber, referenceNumbers: references.map((value) => ({ name: 'PO', value })) },
      trackingAttempts: attempts,
      attemptsRemaining: 200 - attempts,
      account: { region: null, domain: company.domain },
    });
  }

  #tell(event: string, day: number, hour: number, data: Json): this {
    const subject = this.scene.booking.billNumber;
    this.messages.push({ source: 'opentrack', subject, at: this.scene.when(day, hour), event, data });
    return this;
  }

  #toActivity(day: number, said: Said): CustomsActivity {
    if (typeof said === 'string') return toCustomsActivity(this.scene.clock, day, said);
    if (isPair(said)) return toCustomsActivity(this.scene.clock, day, said[0], said[1]);
    return said;
  }
}

function isPair(
  said: readonly [CustomsCode, number | string | null] | CustomsActivity,
): said is readonly [CustomsCode, number | string | null] {
  return Array.isArray(said);
}

function toShipment({ booking }: Scene) {
  return {
    number: booking.billNumber,
    masterBillNumber: booking.billNumber,
    bookingNumber: booking.bookingNumber,
    referenceNumbers: [...booking.references],
  };
}
