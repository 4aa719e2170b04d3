import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';

/** By which a card is moved to another lane. Shown once a `LaneDrag` on the page listens. */
export function DragHandle({ label }: { label: string }) {
  const t = useTranslations('triage');
  return (
    <button
      type="button"
      className="drag-handle"
      data-drag
      aria-label={t('move', { what: label })}
      aria-describedby="how-to-move"
      title={t('dragHow')}
    >
      <Icon name="grip" />
    </button>
  );
}
