import type { ActiveHold } from '#lib/domain/containers/container.ts';
import { HoldCode } from './hold-chip.tsx';

/** The holds on a box itself, as chips for a cell; "not reported" is not "none". */
export function OwnHolds({ holds }: { holds: ActiveHold[] | null }) {
  if (holds === null) return <span className="quiet">not reported</span>;
  if (holds.length === 0) return <span className="quiet">none</span>;
  return (
    <span className="chips">
      {holds.map((hold, index) => (
        <HoldCode
          key={`${hold.type}-${hold.code}-${index}`}
          code={[hold.type, hold.code].filter(Boolean).join(' ') || null}
          meaning={hold.meaning}
        />
      ))}
    </span>
  );
}
