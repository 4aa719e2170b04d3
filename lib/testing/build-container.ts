import { assessContainer } from '#lib/domain/containers/assess-container.ts';
import type { ContainerAct, ContainerFact } from '#lib/domain/containers/container-fact.ts';
import type { VoyageState } from '#lib/domain/containers/voyage-state.ts';
import { toUuid } from '#lib/domain/digest.ts';
import type { EpisodeState } from '#lib/domain/exceptions/episode.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type {
  ContainerExceptionAct,
  ContainerExceptionReport,
  ContainerFields,
  ContainerReport,
  Hold,
  TrackingReport,
  TradeEventOf,
} from '#lib/domain/trade-event.ts';

export const CONTAINER = 'MSKU6011672';
export const BILL = 'MEDU1234567';

/** Days and instants of a fixture are plain text. */
type Plain<T> = T extends string ? string : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;

/** Midday, or another hour, of a day in July 2025. */
export function july(day: number, hour = 12, minute = 0): Instant {
  const two = (part: number) => String(part).padStart(2, '0');
  return `2025-07-${two(day)}T${two(hour)}:${two(minute)}:00.000Z` as Instant;
}

/** A container event of the sender: a full snapshot, of which only some fields are given. */
export function buildReport(
  fields: Plain<ContainerFields>,
  sentAt: Instant | null = july(1),
  said: Partial<Omit<ContainerReport, 'fields'>> = {},
): TradeEventOf<'container-reported'> {
  const data = { billNumber: BILL, about: 'status' as const, ...said, fields: fields as ContainerFields };
  return { type: 'container-reported', ...buildFact('container-reported', data, sentAt) };
}

/** An exception that the sender detected. Its context is what the test gives, else its fields. */
export function buildException(
  name: string,
  fields: Plain<ContainerFields> = {},
  sentAt: Instant | null = july(1),
  said: Partial<Omit<ContainerExceptionReport, 'fields' | 'name'>> = {},
): TradeEventOf<'container-exception-detected'> {
  const data: ContainerExceptionReport = {
    billNumber: BILL,
    name,
    exceptionStatus: null,
    context: { ...(fields as Record<string, string>) },
    ...said,
    fields: fields as ContainerFields,
  };
  return {
    type: 'container-exception-detected',
    ...buildFact('container-exception-detected', data, sentAt),
  };
}

/** A `rolledCargo` from one vessel and ETA to another. */
export function buildRoll(
  [previousVessel, currentVessel]: [string | null, string | null],
  [previousEta, currentEta]: [string | null, string | null],
  sentAt: Instant | null = july(1),
  exceptionStatus: string | null = null,
) {
  const toVessel = (name: string | null) => name && { name, imo: null };
  const roll = {
    previousVessel: toVessel(previousVessel) || null,
    currentVessel: toVessel(currentVessel) || null,
    previousEta,
    currentEta,
  };
  return buildException('rolledCargo', {}, sentAt, { roll, exceptionStatus, context: roll });
}

export function buildTrackingStopped(
  reason: string | null = 'LIFECYCLE_COMPLETE',
  sentAt: Instant | null = july(1),
  said: Partial<TrackingReport> = {},
): TradeEventOf<'container-tracking-stopped'> {
  const data = { billNumber: BILL, reason, fields: {}, ...said };
  return { type: 'container-tracking-stopped', ...buildFact('container-tracking-stopped', data, sentAt) };
}

/** What Ana did about an episode. */
export function buildAct(
  episode: Pick<EpisodeState, 'id' | 'name' | 'billNumber'>,
  action: ContainerExceptionAct['action'],
  doneAt: Instant,
  said: Partial<ContainerExceptionAct> = {},
): ContainerAct {
  const data: ContainerExceptionAct = {
    billNumber: episode.billNumber,
    name: episode.name,
    episodeId: episode.id,
    action,
    person: { id: 'ana', name: 'Ana' },
    ...said,
  };
  return {
    type: 'container-exception-acted-on',
    ...buildFact('container-exception-acted-on', data, doneAt),
  };
}

export function buildHold(type: string | null, code: string | null, said: Plain<Partial<Hold>> = {}): Hold {
  const hold = { type, code, rawCode: code, reportedOn: '2025-07-10', resolvedAt: null, remarks: null };
  return { ...hold, amountDue: null, ...said } as Hold;
}

/** The only voyage these facts tell of. */
export function assessVoyageOf(...facts: ContainerFact[]): VoyageState {
  const [voyage, ...others] = assessContainer(CONTAINER, facts);
  if (!voyage || others.length > 0) throw new Error('these facts tell of none or of several voyages');
  return voyage;
}

/** The episodes of one exception, in the order they opened. */
export function assessEpisodesOf(name: string, ...facts: ContainerFact[]): EpisodeState[] {
  return assessVoyageOf(...facts).exceptions.filter((episode) => episode.name === name);
}

/** The newest episode of one exception; throws when there is none. */
export function assessEpisodeOf(name: string, ...facts: ContainerFact[]): EpisodeState {
  const episode = assessEpisodesOf(name, ...facts).at(-1);
  if (!episode) throw new Error(`no episode of ${name}`);
  return episode;
}

function buildFact<Data>(type: string, data: Data, sentAt: Instant | null) {
  const contentKey = toUuid(JSON.stringify([type, data]));
  return {
    id: toUuid(`${contentKey} ${sentAt}`),
    subject: { kind: 'container' as const, key: CONTAINER },
    contentKey,
    sentAt,
    happenedAt: null,
    webhookEventId: null,
    data,
  };
}
