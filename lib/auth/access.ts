import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** Who acts, as audit and history name them. */
export interface Actor {
  kind: 'person' | 'api-key' | 'system';
  id: string;
  name: string;
}

/** What a use case may see and do, and when it is asked. Every page and every route gets one before anything else. */
export interface Access {
  workspaceId: string;
  /** IANA zone of the workspace: it says which day is today. */
  timeZone: string;
  today: CalendarDay;
  now: Instant;
  actor: Actor;
}
