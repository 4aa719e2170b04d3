import { toInstantText } from '#components/ui/instant-text.ts';
import type { Reader } from '#components/ui/reader.ts';
import { Tile } from '#components/ui/tile.tsx';
import type { ExceptionBoard } from '#lib/domain/exceptions/exception-card.ts';

/** Above the lanes: what cannot wait. */
export function ExceptionStrip({ strip, reader }: { strip: ExceptionBoard['strip']; reader: Reader }) {
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
        tone="pending"
        icon="clock"
        label="New this shift"
        figure={strip.newThisShift}
        note={`since ${toInstantText(strip.shiftStart, reader)}`}
        href="/exceptions?form=table&state=open&sort=-openedAt"
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
        note="open over 2 h, nobody has it"
        href="/exceptions?assignee=none"
      />
    </div>
  );
}
