import { ApiKey, NewApiKey, ToldApiKey } from '#lib/auth/api-keys/api-key.ts';
import { ProfileChange } from '#lib/auth/members/change-profile.ts';
import { Invitation, NewInvitation, ToldLink } from '#lib/auth/members/invitation.ts';
import { Member, MemberChange } from '#lib/auth/members/member.ts';
import { Self } from '#lib/auth/members/self.ts';
import { EndedSessions, OwnSession } from '#lib/auth/sessions/own-session.ts';
import { CalendarFeed, NewCalendarFeed, ToldCalendarFeed } from '#lib/calendar/calendar-feed.ts';
import { Done } from './done.ts';
import type { Endpoint } from './endpoint.ts';

/** Who may do what, by which keys, and from where. */
export const PEOPLE_ENDPOINTS: readonly Endpoint[] = [
  { path: '/me', summary: 'Who asks, and what they may do', answer: Self },
  { method: 'PATCH', path: '/me', summary: 'Change name and time zone', body: ProfileChange, answer: Done },
  { path: '/me/sessions', summary: 'Where the person is signed in', answer: OwnSession, shape: 'page' },
  { method: 'DELETE', path: '/me/sessions', summary: 'Sign out everywhere else', answer: EndedSessions },
  { method: 'DELETE', path: '/me/sessions/{id}', summary: 'End one session', answer: Done },
  { method: 'DELETE', path: '/me/passkeys/{id}', summary: 'Remove a passkey', answer: Done },
  { path: '/me/calendars', summary: 'Calendars of your last free days', answer: CalendarFeed, shape: 'page' },
  {
    method: 'POST',
    path: '/me/calendars',
    summary: 'Make an address from which a calendar reads last free days, told this once',
    body: NewCalendarFeed,
    answer: ToldCalendarFeed,
  },
  { method: 'DELETE', path: '/me/calendars/{id}', summary: 'Take a calendar back', answer: Done },
  { path: '/members', summary: 'Everybody in the workspace', answer: Member, shape: 'page' },
  {
    method: 'PATCH',
    path: '/members/{id}',
    summary: 'Change what a member may do, from their next request on',
    body: MemberChange,
    answer: Done,
  },
  {
    method: 'POST',
    path: '/members/{id}/password-link',
    summary: 'Make a link to set a password anew, told this once',
    answer: ToldLink,
  },
  {
    path: '/invitations',
    summary: 'Who was asked to join and has not yet',
    answer: Invitation,
    shape: 'page',
  },
  {
    method: 'POST',
    path: '/invitations',
    summary: 'Ask somebody to join; the link is told this once',
    body: NewInvitation,
    answer: ToldLink,
  },
  { method: 'DELETE', path: '/invitations/{id}', summary: 'Take an invitation back', answer: Done },
  { path: '/api-keys', summary: 'List API keys', answer: ApiKey, shape: 'page' },
  {
    method: 'POST',
    path: '/api-keys',
    summary: 'Make an API key, told this once',
    body: NewApiKey,
    answer: ToldApiKey,
  },
  { method: 'DELETE', path: '/api-keys/{id}', summary: 'Revoke an API key, at once', answer: Done },
];
