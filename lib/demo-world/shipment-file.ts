import { LosslessNumber } from 'lossless-json';
import type { Procedure } from './declaration-file.ts';
import type { EazeMessage } from './message.ts';

export type ShipmentStatus = 'new' | 'clearanceInProgress' | 'completed';

/** One shipment of Eaze Customs, and the messages that told of it. */
export class ShipmentFile {
  readonly messages: EazeMessage[] = [];
  readonly shipmentId: number;
  readonly shipmentNo: string;
  readonly #type: string;

  constructor(shipmentId: number, shipmentNo: string, procedure: Procedure) {
    this.shipmentId = shipmentId;
    this.shipmentNo = shipmentNo;
    this.#type = procedure.toUpperCase();
  }

  create(at: number): this {
    this.messages.push({
      source: 'eaze',
      subject: this.shipmentNo,
      at,
      event: 'shipment.created',
      payload: {
        shipmentId: this.shipmentId,
        shipmentNo: this.shipmentNo,
        shipmentType: this.#type,
        status: 'new',
        createdAt: new Date(at).toISOString(),
      },
    });
    return this;
  }

  /** Weight and price with two decimals, as the sender writes them. */
  update(at: number, status: ShipmentStatus, totalWeight: number, totalPrice: number): this {
    this.messages.push({
      source: 'eaze',
      subject: this.shipmentNo,
      at,
      event: 'shipment.updated',
      payload: {
        shipmentId: this.shipmentId,
        shipmentNo: this.shipmentNo,
        shipmentType: this.#type,
        status,
        totalWeight: new LosslessNumber(totalWeight.toFixed(2)),
        totalPrice: new LosslessNumber(totalPrice.toFixed(2)),
        updatedAt: new Date(at).toISOString(),
      },
    });
    return this;
  }
}
