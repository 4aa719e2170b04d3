import { z } from 'zod';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Language } from '#lib/words/languages.ts';
import type { ReadingHabits } from './members/reading-habits.ts';

/** What somebody may do, from most to least. */
export const ROLES = ['administrator', 'coordinator', 'broker', 'viewer'] as const;
export const Role = z.enum(ROLES);
export type Role = z.output<typeof Role>;

const LARGEST_SCOPE = 200;
const Names = z.array(z.string().trim().min(1).max(100)).max(LARGEST_SCOPE);

/**
 * A saved view of the bills as it was when somebody was limited to it. What it asks for is a copy: the view may be changed
 * by others, and what somebody may see is changed by administrators alone.
 */
export const ScopeView = z.object({
  id: z.uuid(),
  name: z.string(),
  params: z.record(z.string(), z.string()),
});
export type ScopeView = z.output<typeof ScopeView>;

/**
 * What a broker is limited to: bills of these accounts, these bills (normalised numbers), and those of a saved view, with
 * their containers, exceptions and confirmed declarations. Two empty lists and no view show nothing.
 */
export const Scope = z.object({ accounts: Names, bills: Names, view: ScopeView.nullish() });
export type Scope = z.output<typeof Scope>;

/** The same as it is asked for: a view by its id. */
export const ScopeWish = z.object({
  accounts: Names.default([]),
  bills: Names.default([]),
  view: z.uuid().nullish().meta({
    description:
      'A saved view of the bills. What it asks for now is kept; later changes of it change nothing here.',
  }),
});
export type ScopeWish = z.output<typeof ScopeWish>;

/** Who acts, as audit and history name them. */
export interface Actor {
  /** `external`: somebody without an account, through a link that was given to them. */
  kind: 'person' | 'api-key' | 'system' | 'external';
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
  role: Role;
  /** Null sees the whole workspace. Every query about cargo must respect it. */
  scope: Scope | null;
  /** Why a part of `scope` shows nothing, in words; missing where all of it holds. */
  scopeTrouble?: string;
  /** The signed-in person; null for a program. */
  person: SignedInPerson | null;
  /** The request that asks, as audit entries name it; missing for what nobody asked for. */
  request?: RequestOrigin;
}

/** Where a request came from. */
export interface RequestOrigin {
  /** Tells the log lines and audit entries of one request from those of others. */
  id: string | null;
  /** The caller's address; null where nobody can tell. */
  address: string | null;
}

export interface SignedInPerson {
  id: string;
  name: string;
  email: string;
  /** Chosen by the person; null follows the browser. */
  timeZone: string | null;
  /** Chosen by the person; null follows the browser. */
  language: Language | null;
  /** How they like their lists. */
  habits: ReadingHabits;
  sessionId: string;
}
