import { expect, test } from 'vitest';
import { spreadSubjects } from './spread-subjects.ts';

const spread = (body: Buffer, first: number) =>
  [...spreadSubjects([{ source: 'opentrack', body }], first)][0]?.body.toString('latin1');

test('bodies far apart are about other containers, bills and declarations, neighbours about the same', () => {
  const body = Buffer.from('{"containerId":"CSQU3054383","number":"MEDU1234567","declarationId":1024}');
  expect(spread(body, 0)).toBe(
    '{"containerId":"CSQU30590000","number":"MEDU12390000","declarationId":90000}',
  );
  expect(spread(body, 49)).toBe(spread(body, 0));
  expect(spread(body, 50)).toContain('CSQU30590001');
});

test('bytes that are no text stay as they are', () => {
  const body = Buffer.from([0xff, 0x00, 0xc3, 0x28, 0x7b]);
  expect(Buffer.from(spread(body, 7) ?? '', 'latin1').equals(body)).toBe(true);
});

test('no body is too large to be taken', () => {
  expect(spread(Buffer.alloc(1024 * 1024 + 1, 32), 0)?.length).toBe(1024 * 1024);
});
