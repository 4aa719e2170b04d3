import type { exportFile as english } from '../en/export-file.ts';
import type { WordsLike } from '../words-like.ts';

export const exportFile: WordsLike<typeof english> = {
  list: 'Lijst',
  view: 'Weergave',
  filter: 'Gefilterd op',
  order: 'Volgorde',
  asOf: 'Stand van',
  by: 'Door',
  none: 'geen',
  titles: {
    customs: 'B/L’s',
    containers: 'Containers',
    exceptions: 'Uitzonderingen van containers',
    declarations: 'Aangiften',
    shipments: 'Zendingen',
    'webhook-events': 'Webhookberichten',
  },
  tooMany: 'Er zijn meer rijen dan een werkblad kan bevatten: exporteer ze als CSV.',
};
