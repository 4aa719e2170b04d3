import { z } from 'zod';
import { Scope } from '#lib/auth/access.ts';
import { Instant } from '#lib/domain/instant.ts';

const LONGEST_LIFE_DAYS = 90;
const MOST_BILLS = 200;
const LONGEST_VALUE = 200;

const FilterText = z.string().trim().min(1).max(LONGEST_VALUE);

/** Which bills somebody is asked about: what the address of the list of bills can ask for. Every part must hold. */
export const HoldListFilter = z
  .object({
    bucket: FilterText.optional(),
    status: FilterText.optional(),
    account: FilterText.optional(),
    code: FilterText.optional(),
    agency: FilterText.optional(),
    actor: FilterText.optional(),
    assignee: FilterText.optional(),
    hasNote: FilterText.optional(),
    heldForDays: FilterText.optional(),
    lastFreeDayWithin: FilterText.optional(),
    releasedFrom: FilterText.optional(),
    q: FilterText.optional(),
    bills: z.array(FilterText).max(MOST_BILLS).optional(),
  })
  .refine((filter) => Object.values(filter).some((value) => value !== undefined && value.length > 0), {
    message: 'Say which bills: a bucket, an account, a code, a search, or bill numbers.',
  });
export type HoldListFilter = z.output<typeof HoldListFilter>;

/** What a link opens: the filter, within what whoever made the link may see. */
export const BrokerLinkScope = z.object({ filter: HoldListFilter, limit: Scope.nullable() });
export type BrokerLinkScope = z.output<typeof BrokerLinkScope>;

const Line = z
  .string()
  .transform((text) => text.toWellFormed().replaceAll('\0', '').trim())
  .pipe(z.string().min(1).max(100));

export const NewBrokerLink = z.object({
  broker: Line.meta({ description: 'Who is asked: a company or a name.' }),
  message: z
    .string()
    .transform((text) => text.toWellFormed().replaceAll('\0', '').trim())
    .pipe(z.string().max(1_000))
    .nullish()
    .transform((text) => text || null)
    .meta({ description: 'What they are asked.' }),
  filter: HoldListFilter,
  expiresInDays: z.number().int().min(1).max(LONGEST_LIFE_DAYS).default(7),
});
export type NewBrokerLink = z.output<typeof NewBrokerLink>;

export const ToldBrokerLink = z.object({
  id: z.uuid(),
  path: z.string().meta({ description: 'The link, below the address of the product. It is not told again.' }),
  expiresAt: Instant,
});
export type ToldBrokerLink = z.output<typeof ToldBrokerLink>;

export const BrokerLink = z.object({
  id: z.uuid(),
  broker: z.string(),
  message: z.string().nullable(),
  filter: HoldListFilter,
  createdBy: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
  openedAt: Instant.nullable().meta({ description: 'When it was first opened.' }),
  answers: z.number().int(),
  state: z.enum(['active', 'expired', 'revoked']),
});
export type BrokerLink = z.output<typeof BrokerLink>;
