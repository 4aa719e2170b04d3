import { useTranslations } from 'next-intl';
import { LastHeard } from '#components/frame/sender-health.tsx';
import { toCountText } from '#components/ui/count-text.ts';
import { DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { BriefingSection } from '#lib/briefing/briefing.ts';
import type { WithFreshError } from '#lib/declarations/with-fresh-errors.ts';
import type { DeclarationSummary } from '#lib/domain/declarations/declaration.ts';
import type { DeclarationReference } from '#lib/domain/declarations/declaration-reference.ts';
import type { SenderHealth } from '#lib/feeds/sender-health.ts';
import { toSummaryColumns } from '../declarations/declaration-columns.tsx';

/** Besides the number that it goes by. */
const SHOWN_COLUMNS = new Set(['status', 'since', 'errors']);

/** Declarations that wait for somebody here. */
export function DeclarationsPanel({
  section,
  senders,
  reader,
  reference,
}: {
  section: BriefingSection<WithFreshError<DeclarationSummary>>;
  senders: SenderHealth[];
  reader: Reader;
  reference: DeclarationReference | null;
}) {
  const t = useTranslations();
  return (
    <Panel
      title={t('briefing.declarations.title')}
      count={section.total}
      flush
      aside={
        section.total > section.items.length ? (
          <a href="/declarations?group=action-needed">
            {t('briefing.allCounted', { count: toCountText(section.total, t) })}
          </a>
        ) : null
      }
    >
      {section.items.length === 0 ? (
        <Empty icon="declaration">
          {t('briefing.declarations.nothing')} <LastHeard senders={senders} source="eaze" reader={reader} />
        </Empty>
      ) : (
        <DataTable
          caption={t('briefing.declarations.title')}
          columns={toSummaryColumns(reader, t, reference).filter(
            ({ name }, place) => place === 0 || SHOWN_COLUMNS.has(name),
          )}
          rows={section.items}
          keyOf={(declaration) => declaration.declarationId}
        />
      )}
    </Panel>
  );
}
