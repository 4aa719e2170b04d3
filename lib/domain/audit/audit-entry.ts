import { z } from 'zod';
import { Instant } from '../instant.ts';

/** One line of the audit log: who changed what, before and after, and how it hangs on the line before it. */
export const AuditEntry = z.object({
  /** 1, 2, 3 … within the workspace, without gaps. */
  seq: z.number().int(),
  at: Instant,
  actor: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  /** noun.verb: `container-exception.resolve`. */
  action: z.string(),
  subject: z.object({ kind: z.string(), key: z.string() }),
  /** Only what the change touched; `null` where there was, or is, nothing. */
  before: z.unknown(),
  after: z.unknown(),
  requestId: z.string().nullable(),
  address: z.string().nullable(),
  /** SHA-256, hexadecimal: see the description of the chain in `lib/audit/README.md`. */
  prevHash: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditFlaw = z.object({
  /** The row where it shows. */
  seq: z.number().int(),
  /**
   * altered: the row does not say what it said when it was written · forged: the row was not written by Clearhold ·
   * missing: rows are gone · unlinked: the row does not follow the one before it · truncated: the end is gone ·
   * rewritten: the row is not the one that was anchored outside the database.
   */
  kind: z.enum(['altered', 'forged', 'missing', 'unlinked', 'truncated', 'rewritten']),
  text: z.string(),
});
export type AuditFlaw = z.infer<typeof AuditFlaw>;

/** What a verification of the whole chain found. */
export const AuditVerification = z.object({
  intact: z.boolean(),
  entries: z.number().int(),
  /** How many anchors outside the database were compared. */
  anchors: z.number().int(),
  /** Whether the seals were checked too, which takes APP_SECRET. */
  sealed: z.boolean(),
  /** Stretches of rows that hang together, and were sealed under an APP_SECRET that was not given: not known to be ours. */
  unchecked: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
  /** In the order of the rows, at most 100. */
  flaws: z.array(AuditFlaw),
});
export type AuditVerification = z.infer<typeof AuditVerification>;
