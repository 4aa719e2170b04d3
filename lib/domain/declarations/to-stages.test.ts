import { expect, test } from 'vitest';
import { at, buildDeclaration } from '#lib/testing/build-declaration.ts';
import { assessDeclaration } from './assess-declaration.ts';
import { toStages } from './to-stages.ts';

const { created, status, completed, error } = buildDeclaration();

test('a stage lasts until the next status begins, and repeats do not cut it', () => {
  const { timeline } = assessDeclaration('1024', [
    created('12:00'),
    status('Control', '12:05'),
    error('12:06', 'Wrong'),
    status('control', '12:10'),
    completed('12:20'),
    status('released', '12:30'),
    status('acknowledged', null),
  ]);
  expect(toStages(timeline)).toEqual([
    { status: 'new', since: at('12:00'), until: at('12:05') },
    { status: 'control', since: at('12:05'), until: at('12:20') },
    { status: 'completed', since: at('12:20'), until: null },
  ]);
});
