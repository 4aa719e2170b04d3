import { expect, test } from 'vitest';
import { toByteArray, toTextArray } from './binary-array.ts';
import { getDatabase } from './database.ts';

async function readBack(type: string, array: Buffer): Promise<unknown> {
  const { rows } = await getDatabase().pool.query(`select $1::${type} as array`, [array]);
  return rows[0]?.array;
}

test.each<[string, (string | null)[]]>([
  ['nothing', []],
  ['one', ['MEDU1234567']],
  ['what would need escaping', ['a,b', '"quoted"', '\\', '{}', '', 'NULL', ' \n']],
  ['nothing said', [null, 'x', null]],
  ['letters of more than one byte', ['Łódź', '寧波', '🚢']],
])('texts arrive as they are: %s', async (_, texts) => {
  expect(await readBack('text[]', toTextArray(texts))).toEqual(texts);
});

test('bytes arrive as they are', async () => {
  const bytes = [Buffer.from([0, 255, 92, 120]), Buffer.alloc(0), Buffer.from('{"a":275.50}')];
  expect(await readBack('bytea[]', toByteArray(bytes))).toEqual(bytes);
});

test('a NUL, which no text can hold, is refused as it is alone', async () => {
  await expect(readBack('text[]', toTextArray(['a\0b']))).rejects.toMatchObject({ code: '22021' });
});
