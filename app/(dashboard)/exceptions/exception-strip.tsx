import { Tile } from '#components/ui/tile.tsx';
import type { ExceptionBoard } from '#lib/domain/exceptions/exception-card.ts';

/** Above the lanes: what cannot wait. */
export function ExceptionStrip({ strip }: { strip: ExceptionBoard['strip'] }) {
  return (
    <div className="tiles">
      <Tile
        tone="urgent"
        icon="clock"
        label="Due today"
        figure={strip.dueToday}
        note="last free day is today"
      />
      <Tile
        tone="held"
        icon="warning"
        label="Past last free day"
        figure={strip.pastLastFreeDay}
        note="and still inside"
      />
      <Tile
        tone="conflict"
        icon="repeat"
        label="Recurring"
        figure={strip.recurring}
        note="back after it was over"
      />
      <Tile
        tone="pending"
        icon="person"
        label="Unassigned"
        figure={strip.unassigned}
        note="nobody has it"
        href="/exceptions?assignee=none"
      />
    </div>
  );
}
