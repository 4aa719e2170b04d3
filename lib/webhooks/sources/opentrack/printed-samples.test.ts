import { expect, test } from 'vitest';
import { assessContainer } from '#lib/domain/containers/assess-container.ts';
import type { ContainerFact } from '#lib/domain/containers/container-fact.ts';
import { KnownExceptionName } from '#lib/domain/exceptions/container-exception.ts';
import { readWebhookFixture } from '#lib/testing/webhook-fixtures.ts';
import { translateMessage } from '../../translate-message.ts';
import { opentrack } from './source.ts';

test("the sender's nine samples, of one container and one time of sending, are nine open exceptions", () => {
  const facts = KnownExceptionName.options.flatMap((name) => {
    const body = readWebhookFixture('opentrack', `container.exceptions.updated.${name}`);
    return translateMessage(opentrack, body, '01980000-0000-7000-8000-000000000001').facts as ContainerFact[];
  });
  const [voyage] = assessContainer('MSCU1234567', facts);
  const shown = voyage?.exceptions.map(({ name, state }) => `${name} ${state}`).sort();
  expect(shown).toEqual(KnownExceptionName.options.map((name) => `${name} open`).sort());
});
