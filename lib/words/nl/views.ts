import type { views as english } from '../en/views.ts';
import type { WordsLike } from '../words-like.ts';

export const views: WordsLike<typeof english> = {
  title: 'Bewaarde weergaven',
  lead: 'Lijsten zoals u en uw team ze bewaren: filter, volgorde, kolommen en beeld. Een weergave maakt u op haar lijst, onder “Weergaven”.',
  yours: 'Alleen u',
  team: 'Het team',
  noneOfYours: 'U bewaart nog geen weergaven voor uzelf.',
  noneOfTeam: 'Niemand heeft nog een weergave met het team gedeeld.',
  view: 'Weergave',
  keeps: 'Wat ze bewaart',
  everything: 'de hele lijst',
  by: 'Van',
  madeAt: 'Gemaakt',
  opensFirst: 'opent als eerste',
  change: 'Wijzigen',
  changeOne: '{name} wijzigen',
  share: 'Met het team delen',
  shareOne: '{name} met het team delen',
  takeBack: 'Voor uzelf houden',
  takeBackOne: '{name} voor uzelf houden',
  takeBackReally: 'Niemand anders ziet de weergave {name} dan nog. Voor uzelf houden?',
};
