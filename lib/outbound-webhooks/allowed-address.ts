import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/**
 * Whether something may be sent to an IP address. Public ones are open to all; private networks, this machine, link-local
 * and metadata addresses and everything else that is not on the public internet only when `networks` names them (as CIDR).
 * An IPv4 address in the guise of an IPv6 one counts as what it is.
 */
export function isAllowedAddress(text: string, networks: readonly string[]): boolean {
  if (isIP(text) === 0) return false;
  const address = toPlain(text);
  return isPublic(address) || isInside(address, networks);
}

/** Whether an address is in one of the networks that the setting names. */
export function isNamedAddress(text: string, networks: readonly string[]): boolean {
  return isIP(text) !== 0 && isInside(toPlain(text), networks);
}

/** `::ffff:127.0.0.1` is 127.0.0.1. */
function toPlain(text: string): ipaddr.IPv4 | ipaddr.IPv6 {
  return ipaddr.process(text.replace(/%.*$/, ''));
}

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== 'unicast') return false;
  // What the library calls unicast includes what nobody has been given: only 2000::/3 is in use.
  return address.kind() === 'ipv4' || ((address as ipaddr.IPv6).parts[0] ?? 0) >> 13 === 1;
}

function isInside(address: ipaddr.IPv4 | ipaddr.IPv6, networks: readonly string[]): boolean {
  return networks
    .map(toNetwork)
    .some((network) => network[0].kind() === address.kind() && address.match(network));
}

function toNetwork(text: string): Network {
  if (text.includes('/')) return ipaddr.parseCIDR(text);
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}
