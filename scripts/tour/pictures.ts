/** One picture of the tour. */
export interface Picture {
  file: string;
  /** A name of `scripts/demo-world/find-places.ts`. */
  place: string;
  size: 'wide' | 'narrow';
  colours: 'light' | 'dark';
  /** In pixels, where the page says more below. */
  height?: number;
}

const wide = (place: string, height?: number): Picture => ({
  file: `${place}.webp`,
  place,
  size: 'wide',
  colours: 'light',
  height,
});
const dark = (place: string): Picture => ({ ...wide(place), file: `${place}-dark.webp`, colours: 'dark' });
const narrow = (place: string): Picture => ({ ...wide(place), file: `${place}-narrow.webp`, size: 'narrow' });

/** What docs/tour.md shows, in its order. */
export const TOUR: readonly Picture[] = [
  wide('briefing', 1200),
  wide('customs'),
  wide('cleared'),
  wide('bill', 1300),
  wide('exceptions'),
  dark('exceptions'),
  wide('container', 1300),
  wide('declarations'),
  wide('declaration', 1200),
  wide('declaration-errors'),
  wide('webhook-events'),
  wide('webhook-event'),
  wide('search'),
  wide('feeds'),
  narrow('briefing'),
  narrow('customs'),
  narrow('exceptions'),
];
