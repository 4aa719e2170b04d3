import { useTranslations } from 'next-intl';
import { type Address, toHref } from '#components/ui/address.ts';
import type { IconName } from '#components/ui/icons.ts';
import { toInstantText } from '#components/ui/instant-text.ts';
import type { Reader } from '#components/ui/reader.ts';
import { Tile } from '#components/ui/tile.tsx';
import type { Tone } from '#components/ui/tone.ts';
import type { ExceptionBoard } from '#lib/domain/exceptions/exception-card.ts';
import type { Pressing } from '#lib/exceptions/pressing.ts';

const TILES: readonly { pressing: Pressing; tone: Tone; icon: IconName }[] = [
  { pressing: 'dueToday', tone: 'urgent', icon: 'clock' },
  { pressing: 'pastLastFreeDay', tone: 'held', icon: 'warning' },
  { pressing: 'newThisShift', tone: 'pending', icon: 'clock' },
  { pressing: 'recurring', tone: 'conflict', icon: 'repeat' },
  { pressing: 'unassigned', tone: 'pending', icon: 'person' },
];

interface ExceptionStripProps {
  strip: ExceptionBoard['strip'];
  address: Address;
  /** What the board is narrowed to. */
  pressing: Pressing | undefined;
  reader: Reader;
}

/** Above the lanes: what cannot wait. Each figure narrows the board or the table to what it counts, and widens it again. */
export function ExceptionStrip({ strip, address, pressing: chosen, reader }: ExceptionStripProps) {
  const t = useTranslations('exceptions.strip');
  return (
    <div className="tiles">
      {TILES.map(({ pressing, tone, icon }) => (
        <Tile
          key={pressing}
          tone={tone}
          icon={icon}
          label={t(pressing)}
          figure={strip[pressing]}
          note={t(`${pressing}Note`, { time: toInstantText(strip.shiftStart, reader) })}
          href={toHref(address, { pressing: pressing === chosen ? null : pressing, state: null })}
          selected={pressing === chosen}
        />
      ))}
    </div>
  );
}
