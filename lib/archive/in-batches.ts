const ITEMS = 500;
const CHARACTERS = 8 * 1024 * 1024;

/** Gathers items into batches of some hundred, fewer where they are large. */
export async function* inBatches<Item>(
  items: AsyncIterable<Item>,
  sizeOf: (item: Item) => number,
): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let size = 0;
  for await (const item of items) {
    batch.push(item);
    size += sizeOf(item);
    if (batch.length < ITEMS && size < CHARACTERS) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
