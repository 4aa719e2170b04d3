import { expect, test } from 'vitest';
import type { Reader } from '#components/ui/reader.ts';
import { EXPORTED_LISTS } from '#lib/exports/exported-lists.ts';
import { getTranslate } from '#lib/words/get-translate.ts';
import { toContainerColumns } from '../containers/container-columns.tsx';
import { toBillColumns } from '../customs/bill-columns.tsx';
import { toDeclarationColumns } from '../declarations/declaration-columns.tsx';
import { toExceptionColumns } from '../exceptions/exception-table.tsx';
import { toShipmentColumns } from '../shipments/shipment-columns.tsx';
import { toMessageColumns } from '../webhook-events/message-table.tsx';

const READER = {
  now: '2025-07-20T08:00:00.000Z',
  today: '2025-07-20',
  timeZone: 'UTC',
  language: 'en',
} as Reader;
const t = getTranslate('en');

/** What is pressed in a row is no content of a file. */
const BUTTONS = ['acts'];

const PAGES = {
  customs: toBillColumns('held', READER, t),
  containers: toContainerColumns(READER, t),
  declarations: toDeclarationColumns(READER, t, null),
  exceptions: toExceptionColumns(READER, true, new Set(), t),
  shipments: toShipmentColumns(READER, t),
  'webhook-events': toMessageColumns(READER, t),
};

test.each(Object.entries(PAGES))(
  'a file of %s has every column of its page under the same name and head',
  (list, page) => {
    const files = EXPORTED_LISTS[list as keyof typeof PAGES].columns({ today: READER.today });
    const heads = new Map(files.map(({ name, head }) => [name, head]));
    for (const { name, head } of page) {
      if (!BUTTONS.includes(name)) expect(heads.get(name), name).toBe(head);
    }
  },
);
