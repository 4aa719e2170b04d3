import { toStatusInWords } from '#lib/domain/containers/milestones.ts';

/** Where a box is in its journey, as last reported; the sender's own word on hover. */
export function ContainerStatus({ status }: { status: string | null }) {
  if (status === null) return <span className="quiet">not reported</span>;
  const words = toStatusInWords(status);
  return <span title={status}>{words.charAt(0).toUpperCase() + words.slice(1)}</span>;
}
