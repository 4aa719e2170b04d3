import { useSay } from '#components/customs/use-say.ts';
import { Notice } from '#components/ui/notice.tsx';

/** Said above everything else to whoever is limited to what shows nothing (any more). */
export function ScopeTrouble({ trouble }: { trouble: string | undefined }) {
  const say = useSay();
  if (trouble === undefined) return null;
  return (
    <Notice tone="urgent" icon="held">
      {say(trouble)}
    </Notice>
  );
}
