import { describe, expect, test } from 'vitest';
import { isAllowedAddress } from './allowed-address.ts';

describe('without a setting', () => {
  test.each([
    '127.0.0.1',
    '127.8.9.1',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '169.254.170.2',
    '100.64.0.1',
    '100.100.100.200',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:10.1.2.3',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    '2001:db8::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '100::1',
    '4000::1',
    'localhost',
    '',
    '1.2.3',
    '999.1.1.1',
  ])('nothing is sent to %s', (address) => {
    expect(isAllowedAddress(address, [])).toBe(false);
  });

  test.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.32.0.1',
    '172.15.0.1',
    '192.167.1.1',
    '2606:4700:4700::1111',
    '2a00:1450::1',
  ])('%s is open', (address) => {
    expect(isAllowedAddress(address, [])).toBe(true);
  });
});

test('a network that the setting names is open, and nothing beside it', () => {
  const networks = ['10.1.0.0/16', '127.0.0.1', 'fd00::/8'];
  for (const address of ['10.1.2.3', '::ffff:10.1.2.3', '127.0.0.1', 'fd12::1']) {
    expect(isAllowedAddress(address, networks), address).toBe(true);
  }
  for (const address of ['10.2.0.1', '127.0.0.2', '169.254.169.254', 'fe80::1']) {
    expect(isAllowedAddress(address, networks), address).toBe(false);
  }
});
