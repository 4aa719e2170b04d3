import pg from 'pg';
import { expect, test } from 'vitest';
import { readSqlState } from './read-sql-state.ts';

test('what PostgreSQL says has its state, what the system says has none', () => {
  const told = Object.assign(new pg.DatabaseError('shutting down', 13, 'error'), {
    severity: 'FATAL',
    code: '57P01',
  });
  expect(readSqlState(told)).toBe('57P01');
  const broken = Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' });
  expect(readSqlState(broken)).toBeUndefined();
  expect(readSqlState(new Error('Connection terminated unexpectedly'))).toBeUndefined();
  expect(readSqlState('57P01')).toBeUndefined();
});
