import { expect, test } from 'vitest';
import { nameDeclaration } from './declaration-reference.ts';

const DECLARATION = {
  declarationId: '1024',
  lrn: 'LRN-IMPORT-9988A',
  mrn: '26NLABCDEF12345678',
  commercialReference: 'UCR-88776655',
};

test('a declaration goes by what the reader chose, and by the LRN where nothing was chosen', () => {
  expect(nameDeclaration(DECLARATION, null)).toEqual({ kind: 'lrn', text: 'LRN-IMPORT-9988A' });
  expect(nameDeclaration(DECLARATION, 'mrn')).toEqual({ kind: 'mrn', text: '26NLABCDEF12345678' });
  expect(nameDeclaration(DECLARATION, 'commercialReference').text).toBe('UCR-88776655');
});

test('until customs has given an MRN it goes by the LRN, and says that it is one', () => {
  expect(nameDeclaration({ ...DECLARATION, mrn: null }, 'mrn')).toEqual({
    kind: 'lrn',
    text: 'LRN-IMPORT-9988A',
  });
});

test('of a declaration known by nothing else only the id is told', () => {
  const unknown = { declarationId: '7', lrn: null, mrn: null, commercialReference: null };
  expect(nameDeclaration(unknown, 'commercialReference')).toEqual({ kind: 'declarationId', text: '7' });
});
