import { expect, test } from 'vitest';
import { TimeZone } from './workspace.ts';

test.each(['UTC', 'Europe/Amsterdam', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'Asia/Kathmandu'])(
  '%s is a time zone',
  (zone) => expect(TimeZone.safeParse(zone).success).toBe(true),
);

test.each(['', '+02:00', 'Mars/Phobos', 'Europe/Amsterdam ', 'local', '../UTC'])('%j is none', (zone) =>
  expect(TimeZone.safeParse(zone).success).toBe(false),
);
