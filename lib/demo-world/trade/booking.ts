import type { Random } from '../random.ts';
import { COMPANIES, type Company } from './companies.ts';
import { makeBillNumber, makeBookingNumber, makeContainerNumber } from './identifiers.ts';
import { LINES, type Line, type Vessel } from './lines.ts';
import {
  ASIAN_PORTS,
  EAST_COAST_PORTS,
  EUROPEAN_PORTS,
  type Port,
  RAIL_TERMINALS,
  WEST_COAST_PORTS,
} from './ports.ts';

/** Cargo under one master bill: whose, on which ship, from where to where, in which boxes. */
export interface Booking {
  readonly line: Line;
  readonly billNumber: string;
  readonly bookingNumber: string;
  readonly references: readonly string[];
  readonly company: Company;
  readonly origin: Port;
  /** Where the ship is discharged. */
  readonly discharge: Port;
  /** Where the boxes go: the port, or the rail terminal inland. */
  readonly destination: Port;
  readonly isRailMove: boolean;
  readonly vessel: Vessel;
  readonly voyageNumber: string;
  /** Smallest outer packages, which customs counts. */
  readonly packages: number;
  readonly containers: readonly string[];
  /** The day the ship berths, counted from today. */
  readonly arrival: number;
}

/** What a story asks of its booking: both ends of a range are included. */
export interface BookingPlan {
  readonly arrival: readonly [number, number];
  readonly containers: readonly [number, number];
  readonly rail?: boolean;
  readonly from?: 'asia' | 'europe';
}

export function makeBooking(random: Random, plan: BookingPlan): Booking {
  const line = random.pick(LINES);
  const fromEurope = plan.from === 'europe' || (plan.from === undefined && random.chance(0.2));
  const discharge = random.pick(fromEurope || random.chance(0.3) ? EAST_COAST_PORTS : WEST_COAST_PORTS);
  const company = random.pick(COMPANIES);
  const containers = random.int(...plan.containers);
  return {
    line,
    billNumber: makeBillNumber(random, line),
    bookingNumber: makeBookingNumber(random),
    references: Array.from({ length: random.int(1, 2) }, () => `${company.orderPrefix}${random.digits(5)}`),
    company,
    origin: random.pick(fromEurope ? EUROPEAN_PORTS : ASIAN_PORTS),
    discharge,
    destination: plan.rail ? random.pick(RAIL_TERMINALS) : discharge,
    isRailMove: plan.rail ?? false,
    vessel: random.pick(line.vessels),
    voyageNumber: `${random.int(100, 999)}${fromEurope ? 'W' : 'E'}`,
    packages: containers * random.int(8, 60) * 10,
    containers: Array.from({ length: containers }, () => makeContainerNumber(random, line)),
    arrival: random.int(...plan.arrival),
  };
}
