import { z } from 'zod';

export const PART_KINDS = [
  'workspaces',
  'feeds',
  'webhook-events',
  'facts',
  'audit-entries',
  'marks',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

export const MANIFEST_FILE = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

/** A file of compressed lines. Its name is a plain one: it leads nowhere but into the archive. */
const Part = z.strictObject({
  file: z.string().regex(/^[a-z-]+-\d{6}\.ndjson\.gz$/),
  kind: z.enum(PART_KINDS),
  lines: count,
  bytes: count,
  /** Of the compressed file, in hex. */
  sha256,
});
export type Part = z.infer<typeof Part>;

/** What an archive holds, and what must follow from it. */
export const Manifest = z.strictObject({
  format: z.literal('clearhold-archive'),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  workspaces: z.array(z.strictObject({ id: z.guid(), name: z.string(), facts: count, stateHash: sha256 })),
  /** In the order in which they are read. */
  parts: z.array(Part),
});
export type Manifest = z.infer<typeof Manifest>;
