const KEPT_UPPER = new Set(['ETA', 'POD', 'POL']);

/** `FULL_OUTGATED` as `Full outgated`: the sender's word, made readable. */
export function toStatusWords(status: string): string {
  const words = status.replaceAll('_', ' ').toLowerCase();
  return KEPT_UPPER.has(status) ? status : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where a box is in its journey, as last reported. */
export function ContainerStatus({ status }: { status: string | null }) {
  if (status === null) return <span className="quiet">not reported</span>;
  return <span title={status}>{toStatusWords(status)}</span>;
}
