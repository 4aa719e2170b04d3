import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import type { BoundedCount } from '#lib/domain/bounded-count.ts';
import { toCountText } from './count-text.ts';

interface PanelProps {
  title: string;
  /** How many there are, said beside the title. */
  count?: BoundedCount | number;
  /** What leads on from here, at the right. */
  aside?: ReactNode;
  /** Whatever stands inside reaches the edges: a table. */
  flush?: boolean;
  children: ReactNode;
}

/** One matter of a page, under its heading. */
export function Panel({ title, count, aside, flush, children }: PanelProps) {
  const t = useTranslations();
  const id = useId();
  return (
    <section className={flush ? 'panel panel--flush' : 'panel'} aria-labelledby={id}>
      <header className="panel-header">
        <h2 id={id} className="panel-title">
          {title}
          {count === undefined ? null : <span className="panel-count">{toCountText(count, t)}</span>}
        </h2>
        {aside}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  );
}
