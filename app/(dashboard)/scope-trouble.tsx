import { Notice } from '#components/ui/notice.tsx';

/** Said above everything else to whoever is limited to what shows nothing (any more). */
export function ScopeTrouble({ trouble }: { trouble: string | undefined }) {
  if (trouble === undefined) return null;
  return (
    <Notice tone="urgent" icon="held">
      {trouble}
    </Notice>
  );
}
