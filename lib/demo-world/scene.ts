import type { Random } from './random.ts';
import { type Booking, type BookingPlan, makeBooking } from './trade/booking.ts';
import type { WorldClock } from './world-clock.ts';

/** Where one story plays: its booking, its time and its own chance. */
export interface Scene {
  readonly booking: Booking;
  readonly clock: WorldClock;
  readonly random: Random;
  /** About that hour of the day, some minutes later. */
  when(day: number, hour: number): number;
}

export function makeScene(clock: WorldClock, random: Random, plan: BookingPlan): Scene {
  return {
    booking: makeBooking(random, plan),
    clock,
    random,
    when: (day, hour) => clock.at(day, hour + random.next() * 0.15),
  };
}
