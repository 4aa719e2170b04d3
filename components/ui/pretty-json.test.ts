import { expect, test } from 'vitest';
import { toPrettyJson } from './pretty-json.ts';

test('a message is laid out without a digit of it changing', () => {
  expect(toPrettyJson('{"owed":275.50,"id":12345678901234567890,"holds":[],"to":{"a,b":"}"}}')).toBe(
    '{\n  "owed": 275.50,\n  "id": 12345678901234567890,\n  "holds": [],\n  "to": {\n    "a,b": "}"\n  }\n}',
  );
});

test('what is no JSON is not laid out', () => {
  expect(toPrettyJson('hello {')).toBeNull();
});
