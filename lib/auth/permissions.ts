import { ROLES, type Role } from './access.ts';

// The one table of who may ask for what. A page or route without an entry fails `npm run permissions`, which every
// build begins with.

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may use one method of one page or route. */
export interface Allowance {
  /** `anyone` needs no session: what stands there proves its caller in another way, or tells nothing. */
  roles: 'anyone' | readonly Role[];
  /** Whether a person who is limited to some accounts or bills may use it too. */
  limited: boolean;
}

const ANYONE: Allowance = { roles: 'anyone', limited: true };
/** Everybody who is signed in; what is shown respects the limits of who asks. */
const MEMBERS: Allowance = { roles: ROLES, limited: true };
/** The same, where what is shown cannot be told apart by account or bill. */
const UNLIMITED: Allowance = { roles: ROLES, limited: false };
/** Whoever works on cargo. */
const WORKERS: Allowance = { roles: ['administrator', 'coordinator', 'broker'], limited: true };
const COORDINATORS: Allowance = { roles: ['administrator', 'coordinator'], limited: false };
const ADMINISTRATORS: Allowance = { roles: ['administrator'], limited: false };

/** By the address as the folders under `app/` spell it. */
export const PERMISSIONS: Readonly<Record<string, Partial<Record<Method, Allowance>>>> = {
  // Pages
  '/': { GET: MEMBERS },
  '/containers': { GET: MEMBERS },
  '/containers/[number]': { GET: MEMBERS },
  '/customs': { GET: MEMBERS },
  '/customs/[bill]': { GET: MEMBERS },
  '/declarations': { GET: MEMBERS },
  '/declarations/[id]': { GET: MEMBERS },
  '/declarations/errors': { GET: UNLIMITED },
  '/exceptions': { GET: MEMBERS },
  '/lookup': { GET: MEMBERS },
  '/search': { GET: MEMBERS },
  '/shipments': { GET: UNLIMITED },
  '/shipments/[id]': { GET: UNLIMITED },
  '/webhook-events': { GET: UNLIMITED },
  '/webhook-events/[id]': { GET: UNLIMITED },
  '/webhook-events/gaps': { GET: UNLIMITED },
  '/webhook-events/not-understood': { GET: UNLIMITED },
  '/notices': { GET: MEMBERS },
  '/settings': { GET: MEMBERS },
  '/settings/broker-links': { GET: WORKERS },
  '/settings/calendar': { GET: MEMBERS },
  '/settings/jobs': { GET: ADMINISTRATORS },
  '/settings/notices': { GET: MEMBERS },
  '/settings/notices/webhooks/[id]': { GET: ADMINISTRATORS },
  '/settings/about': { GET: MEMBERS },
  '/settings/api-keys': { GET: ADMINISTRATORS },
  '/settings/audit': { GET: ADMINISTRATORS },
  '/settings/demo': { GET: ADMINISTRATORS },
  '/settings/feeds': { GET: ADMINISTRATORS },
  '/settings/members': { GET: COORDINATORS },
  '/settings/profile': { GET: MEMBERS },
  '/settings/views': { GET: MEMBERS },
  '/settings/workspaces': { GET: MEMBERS },
  '/settings/security': { GET: MEMBERS },

  // Before anybody is signed in
  '/sign-in': { GET: ANYONE },
  '/forgot-password': { GET: ANYONE },
  '/links/[token]': { GET: ANYONE },
  '/shared/[token]': { GET: ANYONE },
  '/calendar/[token]': { GET: ANYONE },

  // Routes that prove their caller in another way
  '/api/auth/[...all]': { GET: ANYONE, POST: ANYONE },
  '/api/auth/links/[token]': { POST: ANYONE },
  '/api/auth/forgot-password': { POST: ANYONE },
  '/api/health': { GET: ANYONE },
  '/api/metrics': { GET: ANYONE },
  '/api/ready': { GET: ANYONE },
  '/api/shared/[token]': { POST: ANYONE },
  '/api/webhooks/[source]/[[...feed]]': { GET: ANYONE, POST: ANYONE },

  // The API
  '/api/v1/[[...path]]': { GET: MEMBERS, POST: MEMBERS, PUT: MEMBERS, PATCH: MEMBERS, DELETE: MEMBERS },
  '/api/v1/openapi.json': { GET: ANYONE },
  '/api/v1/audit': { GET: ADMINISTRATORS },
  '/api/v1/audit/export': { GET: ADMINISTRATORS },
  '/api/v1/audit/verification': { GET: ADMINISTRATORS },
  '/api/v1/bills': { GET: MEMBERS },
  '/api/v1/bills/[billNumber]': { GET: MEMBERS },
  '/api/v1/bills/[billNumber]/[act]': { POST: WORKERS },
  '/api/v1/bills/[billNumber]/seen': { POST: MEMBERS },
  '/api/v1/bills/[billNumber]/watch': { POST: MEMBERS },
  '/api/v1/bills/bulk': { POST: WORKERS },
  '/api/v1/bills/counts': { GET: MEMBERS },
  '/api/v1/bills/news': { GET: MEMBERS },
  '/api/v1/briefing/news': { GET: MEMBERS },
  '/api/v1/briefing/read': { POST: MEMBERS },
  '/api/v1/containers': { GET: MEMBERS },
  '/api/v1/containers/[number]': { GET: MEMBERS },
  '/api/v1/containers/[number]/[act]': { POST: WORKERS },
  '/api/v1/containers/[number]/seen': { POST: MEMBERS },
  '/api/v1/containers/[number]/watch': { POST: MEMBERS },
  '/api/v1/containers/bulk': { POST: WORKERS },
  '/api/v1/containers/news': { GET: MEMBERS },
  '/api/v1/declarations': { GET: MEMBERS },
  '/api/v1/declarations/[declarationId]': { GET: MEMBERS },
  '/api/v1/declarations/[declarationId]/[act]': { POST: WORKERS },
  '/api/v1/declarations/[declarationId]/seen': { POST: MEMBERS },
  '/api/v1/declarations/[declarationId]/watch': { POST: MEMBERS },
  '/api/v1/declarations/bulk': { POST: WORKERS },
  '/api/v1/declarations/counts': { GET: MEMBERS },
  '/api/v1/declarations/errors': { GET: UNLIMITED },
  '/api/v1/declarations/news': { GET: MEMBERS },
  '/api/v1/digests': { GET: MEMBERS, POST: MEMBERS },
  '/api/v1/digests/[id]': { PATCH: MEMBERS, DELETE: MEMBERS },
  '/api/v1/exceptions': { GET: MEMBERS },
  '/api/v1/exceptions/[id]': { GET: MEMBERS },
  '/api/v1/exceptions/[id]/[act]': { POST: WORKERS },
  '/api/v1/exceptions/bulk': { POST: WORKERS },
  '/api/v1/exceptions/counts': { GET: MEMBERS },
  '/api/v1/exceptions/news': { GET: MEMBERS },
  '/api/v1/links': { POST: WORKERS },
  '/api/v1/live': { GET: MEMBERS },
  '/api/v1/search': { GET: MEMBERS },
  '/api/v1/senders': { GET: MEMBERS },
  '/api/v1/shipments': { GET: UNLIMITED },
  '/api/v1/shipments/news': { GET: UNLIMITED },
  '/api/v1/shipments/[shipmentId]': { GET: UNLIMITED },
  '/api/v1/state': { GET: UNLIMITED },
  '/api/v1/jobs': { GET: ADMINISTRATORS },
  '/api/v1/jobs/[name]/run': { POST: ADMINISTRATORS },
  '/api/v1/notice-rules': { GET: MEMBERS, POST: MEMBERS },
  '/api/v1/notice-rules/[id]': { PATCH: MEMBERS, DELETE: MEMBERS },
  '/api/v1/notices': { GET: MEMBERS },
  '/api/v1/notices/read': { POST: MEMBERS },
  '/api/v1/notices/unread': { GET: MEMBERS },
  '/api/v1/outbound-webhooks': { GET: ADMINISTRATORS, POST: ADMINISTRATORS },
  '/api/v1/outbound-webhooks/[id]': { GET: ADMINISTRATORS, PATCH: ADMINISTRATORS, DELETE: ADMINISTRATORS },
  '/api/v1/outbound-webhooks/[id]/deliveries': { GET: ADMINISTRATORS },
  '/api/v1/outbound-webhooks/[id]/deliveries/[delivery]/replay': { POST: ADMINISTRATORS },
  '/api/v1/shares': { GET: WORKERS, POST: WORKERS },
  '/api/v1/shares/[id]': { DELETE: WORKERS },
  '/api/v1/webhook-events': { GET: UNLIMITED },
  '/api/v1/webhook-events/[id]': { GET: UNLIMITED },
  '/api/v1/webhook-events/[id]/replay': { POST: COORDINATORS },
  '/api/v1/webhook-events/replay': { POST: COORDINATORS },
  '/api/v1/webhook-events/unknowns': { GET: UNLIMITED },
  '/api/v1/api-keys': { GET: ADMINISTRATORS, POST: ADMINISTRATORS },
  '/api/v1/api-keys/[id]': { DELETE: ADMINISTRATORS },
  '/api/v1/demo': { GET: ADMINISTRATORS, POST: ADMINISTRATORS },
  '/api/v1/demo/removal': { POST: ADMINISTRATORS },
  '/api/v1/exports/[list]': { GET: MEMBERS },
  '/api/v1/feeds': { GET: ADMINISTRATORS, POST: ADMINISTRATORS },
  '/api/v1/feeds/[id]': { GET: ADMINISTRATORS, PATCH: ADMINISTRATORS },
  '/api/v1/feeds/[id]/previous-secret': { DELETE: ADMINISTRATORS },
  '/api/v1/feeds/[id]/rotate': { POST: ADMINISTRATORS },
  '/api/v1/feeds/[id]/test': { GET: ADMINISTRATORS },
  '/api/v1/invitations': { GET: ADMINISTRATORS, POST: ADMINISTRATORS },
  '/api/v1/invitations/[id]': { DELETE: ADMINISTRATORS },
  '/api/v1/lookup': { GET: MEMBERS, POST: MEMBERS },
  '/api/v1/members': { GET: COORDINATORS },
  '/api/v1/members/[id]': { PATCH: ADMINISTRATORS },
  '/api/v1/members/[id]/password-link': { POST: ADMINISTRATORS },
  '/api/v1/me': { GET: MEMBERS, PATCH: MEMBERS },
  '/api/v1/me/calendars': { GET: MEMBERS, POST: MEMBERS },
  '/api/v1/me/calendars/[id]': { DELETE: MEMBERS },
  '/api/v1/me/passkeys/[id]': { DELETE: MEMBERS },
  '/api/v1/me/sessions': { GET: MEMBERS, DELETE: MEMBERS },
  '/api/v1/me/sessions/[id]': { DELETE: MEMBERS },
  '/api/v1/views': { GET: MEMBERS, POST: MEMBERS },
  '/api/v1/views/[id]': { GET: MEMBERS, PATCH: MEMBERS, DELETE: MEMBERS },
  '/api/v1/workspaces': { GET: MEMBERS, POST: ADMINISTRATORS },
  '/api/v1/workspaces/[id]': { PATCH: ADMINISTRATORS },
  '/api/v1/workspaces/[id]/switch': { POST: MEMBERS },
};

/** Whether somebody in this role, limited or not, is let in. */
export function isAllowed(
  { roles, limited }: Allowance,
  { role, isLimited }: { role: Role; isLimited: boolean },
): boolean {
  return roles === 'anyone' || (roles.includes(role) && (limited || !isLimited));
}
