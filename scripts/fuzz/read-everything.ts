import { API_KEY, type Product } from '../fault/product.ts';

interface Kind {
  /** Its list in the API, and its field that names one in an address. */
  list: string;
  id: string;
  /** Its pages, where an item's page is found under its id. */
  page: string;
}

const KINDS: readonly Kind[] = [
  { list: '/api/v1/bills', id: 'billNumber', page: '/customs' },
  { list: '/api/v1/containers', id: 'containerNumber', page: '/containers' },
  { list: '/api/v1/exceptions', id: 'id', page: '/exceptions' },
  { list: '/api/v1/declarations', id: 'declarationId', page: '/declarations' },
  { list: '/api/v1/shipments', id: 'shipmentId', page: '/shipments' },
  { list: '/api/v1/webhook-events', id: 'id', page: '/webhook-events' },
];
const SINGLE = [
  '/',
  '/declarations/errors',
  '/api/v1/declarations/errors',
  '/api/v1/state',
  '/api/v1/senders',
];
const LANES = 4;
const ITEMS_A_PAGE = 200;

export interface ReadEverything {
  read: number;
  /** What was answered with 5xx, or with 404 although it stands in a list. */
  broken: string[];
  /** With which the pages are read. */
  cookie: string;
}

/** Reads every list to its end and up to `most` items of each, in the API and as pages: what was kept can be shown. */
export async function readEverything(product: Product, most: number): Promise<ReadEverything> {
  const result: ReadEverything = { read: 0, broken: [], cookie: await product.signIn() };
  for (const path of SINGLE) await read(product, path, result);
  for (const { list, id, page } of KINDS) {
    await read(product, page, result);
    const ids = await listIds(product, list, id, most, result);
    const paths = ids.flatMap((each) => [
      `${list}/${each}`,
      ...(hasItemPage(page) ? [`${page}/${each}`] : []),
    ]);
    let next = 0;
    const readNext = async () => {
      while (next < paths.length) await read(product, paths[next++] ?? '/', result);
    };
    await Promise.all(Array.from({ length: LANES }, readNext));
  }
  return result;
}

function hasItemPage(page: string): boolean {
  return page !== '/exceptions';
}

async function listIds(
  product: Product,
  list: string,
  field: string,
  most: number,
  result: ReadEverything,
): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null && ids.length < most; ) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const text = await read(product, `${list}?limit=${ITEMS_A_PAGE}${after}`, result);
    if (text === undefined) break;
    const answer: { items: Record<string, string>[]; nextCursor: string | null } = JSON.parse(text);
    ids.push(...answer.items.map((item) => encodeURIComponent(item[field] ?? '')));
    cursor = answer.nextCursor;
  }
  return ids.slice(0, most);
}

/** The text of an answer; `undefined` when it is not 200. */
async function read(product: Product, path: string, result: ReadEverything): Promise<string | undefined> {
  result.read++;
  const response = await fetch(`http://127.0.0.1:${product.port}${path}`, {
    headers: { authorization: `Bearer ${API_KEY}`, cookie: result.cookie },
    // Being sent to the sign-in page is not being shown what was asked for.
    redirect: 'manual',
  }).catch(() => undefined);
  const text = await response?.text().catch(() => undefined);
  if (response?.status === 200 && text !== undefined) return text;
  result.broken.push(`${path}: ${response?.status ?? 'no answer'}`);
  return undefined;
}
