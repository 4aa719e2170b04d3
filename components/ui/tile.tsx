import { useTranslations } from 'next-intl';
import type { BoundedCount } from '#lib/domain/bounded-count.ts';
import { toCountText } from './count-text.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import type { Tone } from './tone.ts';

interface TileProps {
  tone: Tone;
  icon: IconName;
  label: string;
  figure: BoundedCount | number;
  note?: string;
  /** The list behind the figure. */
  href?: string;
  /** Whether the page shows that list now. */
  selected?: boolean;
}

/** One figure that says how much of something there is. */
export function Tile({ tone, icon, label, figure, note, href, selected = false }: TileProps) {
  const t = useTranslations();
  const content = (
    <>
      <span className="tile-label">
        <Icon name={icon} />
        {label}
      </span>
      <span className="tile-figure">{toCountText(figure, t)}</span>
      {note ? <span className="tile-note">{note}</span> : null}
    </>
  );
  return href ? (
    <a className={`tile tone-${tone}`} href={href} aria-current={selected ? 'true' : undefined}>
      {content}
    </a>
  ) : (
    <div className={`tile tone-${tone}`}>{content}</div>
  );
}
