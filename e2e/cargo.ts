import { randomInt } from 'node:crypto';
import { toCheckDigit } from '#lib/domain/identifiers/to-check-digit.ts';

// Numbers that no other journey uses, and the messages about them. State is a fold over everything that was ever said of
// a number, so a journey of its own needs a number of its own.

export interface Cargo {
  container: string;
  bill: string;
}

export function newCargo(): Cargo {
  return { container: newContainer(), bill: `JRNY${randomInt(1e9, 1e10)}` };
}

function newContainer(): string {
  const letter = () => String.fromCharCode(65 + randomInt(26));
  const number = `${letter()}${letter()}${letter()}U${randomInt(1e5, 1e6)}`;
  return `${number}${toCheckDigit(number)}`;
}

export function newDeclarationId(): number {
  return randomInt(1e9, 1e10);
}

/** The text of a sample about other cargo, every other byte as printed. */
export function about(sample: string, { container, bill }: Cargo): string {
  return sample.replaceAll('MSCU1234567', container).replaceAll(/MEDU1234567(89)?/g, bill);
}

interface SaidOfBill {
  sentAt?: string;
  account?: string;
  referenceNumbers?: string[];
}

/** `customs.entry.status.updated`, its activities given as code, day and whatever matters. */
export function customsEntry(
  bill: string,
  activities: { code: string; date: string; [field: string]: unknown }[],
  { sentAt = minutesAgo(5), account = 'journeys.example', referenceNumbers = [] }: SaidOfBill = {},
) {
  return {
    event: 'customs.entry.status.updated',
    data: {
      shipment: { number: bill, masterBillNumber: bill, bookingNumber: null, referenceNumbers },
      account: { domain: account, region: 'US' },
      activities: activities.map((activity) => ({ message: '', isHold: false, quantity: null, ...activity })),
    },
    deliveryAttempt: 1,
    pendingRetries: 4,
    sentAt,
  };
}

/** `container.exceptions.updated`. */
export function containerException(
  { container, bill }: Cargo,
  exceptionName: string,
  context: object,
  sentAt: string,
) {
  return toMessage(
    'container.exceptions.updated',
    { containerId: container, masterBillNumber: bill, scacCode: 'MSCU', exceptionName, context },
    sentAt,
  );
}

/** A snapshot of a container, with the fields that matter. */
export function containerNews({ container, bill }: Cargo, event: string, fields: object, sentAt: string) {
  return toMessage(
    event,
    { containerId: container, masterBill: { number: bill }, scacCode: 'MSCU', ...fields },
    sentAt,
  );
}

function toMessage(event: string, data: object, sentAt: string) {
  return { event, data, deliveryAttempt: 1, pendingRetries: 4, sentAt };
}

/** An instant as senders write it. */
export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

/** The day in UTC so many days from today. */
export function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as a person reads it on a page: `20 Jul`, with its year when that is another one than today's. */
export function inWords(day: string): string {
  const [year, month, date] = day.split('-');
  const text = `${Number(date)} ${MONTHS[Number(month) - 1]}`;
  return year === dayFromToday(0).slice(0, 4) ? text : `${text} ${year}`;
}
