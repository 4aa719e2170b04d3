import type { Messages } from 'next-intl';
import type { IconName } from '#components/ui/icons.ts';
import type { Translate } from '#lib/words/translate.ts';
import type { LabelledPlace } from '../places.ts';
import { labelRecent, type Recent } from './recent.ts';

/** Something that can be gone to. */
export interface Option {
  href: string;
  label: string;
  /** What tells it from others. */
  note: string;
  icon: IconName;
}

/** Options of one kind, under their heading. */
export interface Group {
  heading: string;
  options: Option[];
}

/** What the API says of a view. */
export interface KeptView {
  id: string;
  list: keyof Messages['goTo']['lists'];
  name: string;
  audience: 'private' | 'team';
  ownerName: string;
}

/** What the API finds. */
export interface Found {
  kind: 'bill' | 'container' | 'declaration' | 'shipment';
  id: string;
  also: string[];
  state: string | null;
  page: string;
}

const ICONS: Readonly<Record<Found['kind'], IconName>> = {
  bill: 'bill',
  container: 'container',
  declaration: 'declaration',
  shipment: 'truck',
};
const KIND_ORDER = ['bill', 'container', 'declaration', 'shipment'] as const;
const MOST_ALSO = 3;

interface Known {
  places: readonly LabelledPlace[];
  recents: readonly Recent[];
  views: readonly KeptView[];
  found: readonly Found[];
}

/** What is offered for a text: what is recent first, then what carries the text, views, pages. */
export function toGroups(
  text: string,
  { places, recents, views, found }: Known,
  t: Translate<'goTo'>,
): Group[] {
  const isWanted = (label: string) => hasWords(label, text);
  const groups: Group[] = [
    {
      heading: t('recent'),
      options: recents
        .map((recent) => ({ href: recent.href, label: labelRecent(recent, t) }))
        .filter(({ label }) => isWanted(label))
        .map(({ href, label }) => ({ href, label, note: '', icon: 'clock' })),
    },
    ...KIND_ORDER.map((kind) => ({
      heading: t(`kinds.${kind}`),
      options: found.filter((item) => item.kind === kind).map(toFoundOption),
    })),
    {
      heading: t('views'),
      options: views
        .map((view) => ({ ...view, listed: t(`lists.${view.list}`) }))
        .filter(({ listed, name }) => isWanted(`${name} ${listed}`))
        .map(({ id, list, listed, name, audience, ownerName }) => ({
          href: `/${list}?view=${id}`,
          label: name,
          note: audience === 'team' ? t('ofTeam', { list: listed, name: ownerName }) : listed,
          icon: 'view',
        })),
    },
    {
      heading: t('pages'),
      options: places
        .filter(({ label }) => isWanted(label))
        .map(({ href, label, icon, key }) => ({ href, label, note: key ? `g ${key}` : '', icon })),
    },
  ];
  const seen = new Set<string>();
  return groups
    .map(({ heading, options }) => ({ heading, options: options.filter(({ href }) => isNew(seen, href)) }))
    .filter(({ options }) => options.length > 0);
}

function toFoundOption({ kind, id, also, state, page }: Found): Option {
  const note = [state ?? '', ...also.slice(0, MOST_ALSO)].filter((part) => part !== '').join(' · ');
  return { href: page, label: id, note, icon: ICONS[kind] };
}

function isNew(seen: Set<string>, href: string): boolean {
  if (seen.has(href)) return false;
  seen.add(href);
  return true;
}

/** Whether a label has every word of a text, or begins of them. */
function hasWords(label: string, text: string): boolean {
  const whole = label.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
