import { useTranslations } from 'next-intl';
import type { ActiveHold } from '#lib/domain/containers/container.ts';
import { toMeaningWords } from './code-words.ts';
import { HoldCode } from './hold-chip.tsx';
import { toWhoActsOnBox } from './who-acts.ts';

/** The holds on a box itself, as chips for a cell; "not reported" is not "none". */
export function OwnHolds({ holds }: { holds: ActiveHold[] | null }) {
  const t = useTranslations();
  if (holds === null) return <span className="quiet">{t('cargo.absent.notReported')}</span>;
  if (holds.length === 0) return <span className="quiet">{t('cargo.absent.none')}</span>;
  return (
    <span className="chips">
      {holds.map((hold, index) => (
        <HoldCode
          key={`${hold.type}-${hold.code}-${index}`}
          code={[hold.type, hold.code].filter(Boolean).join(' ') || null}
          meaning={[toMeaningWords(hold.code, hold.meaning, t), toWhoActsOnBox(hold, t)]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </span>
  );
}
