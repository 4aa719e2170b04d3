/** What may change visibly. */
export const CHANGE_KINDS = [
  'bills',
  'containers',
  'exceptions',
  'declarations',
  'shipments',
  'notices',
  'webhook-events',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How often things of each kind have changed, as a page that was drawn or a stream that was read knows it. */
export type ChangeVersions = ReadonlyMap<string, number>;

/** Of a workspace in which nothing has ever changed. Who has seen that is told of the first thing of each kind. */
export const UNCHANGED: ChangeVersions = new Map(CHANGE_KINDS.map((kind) => [kind, 0]));

/** As text without anything an address or an event id would have to escape: `bills.12~containers.5`. */
export function writeChangeVersions(versions: ChangeVersions): string {
  return [...versions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, version]) => `${kind}.${version}`)
    .join('~');
}

/** What cannot be read is left out: a reader who is told too much only looks once more. */
export function readChangeVersions(text: string): ChangeVersions {
  return new Map(
    [...text.matchAll(/(?<=^|~)([a-z-]{1,40})\.(\d{1,15})(?=~|$)/g)].map(([, kind = '', version]) => [
      kind,
      Number(version),
    ]),
  );
}
