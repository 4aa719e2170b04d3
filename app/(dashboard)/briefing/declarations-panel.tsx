import { LastHeard } from '#components/frame/sender-health.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { BriefingSection } from '#lib/briefing/briefing.ts';
import type { DeclarationSummary } from '#lib/domain/declarations/declaration.ts';
import type { SenderHealth } from '#lib/feeds/sender-health.ts';
import { toSummaryColumns } from '../declarations/declaration-columns.tsx';

const SHOWN_COLUMNS = new Set(['lrn', 'status', 'since', 'errors']);

/** Declarations that wait for somebody here. */
export function DeclarationsPanel({
  section,
  senders,
  reader,
}: {
  section: BriefingSection<DeclarationSummary>;
  senders: SenderHealth[];
  reader: Reader;
}) {
  return (
    <Panel
      title="Declarations that need action"
      count={section.total}
      flush
      aside={
        section.total > section.items.length ? (
          <a href="/declarations?group=action-needed">All {section.total}</a>
        ) : null
      }
    >
      {section.items.length === 0 ? (
        <Empty icon="declaration">
          No declaration needs action. <LastHeard senders={senders} source="eaze" reader={reader} />
        </Empty>
      ) : (
        <DataTable
          caption="Declarations that need action"
          columns={toSummaryColumns(reader).filter((column) => SHOWN_COLUMNS.has(column.name))}
          rows={section.items}
          keyOf={(declaration) => declaration.declarationId}
        />
      )}
    </Panel>
  );
}
