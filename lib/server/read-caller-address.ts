import type { IncomingMessage } from 'node:http';
import { isLoopback } from './is-local-request.ts';

/**
 * Who calls: the other end of the connection. Where that is a proxy of ours, it is whom the proxy passes on for: the last
 * address in `X-Forwarded-For` that no such proxy has. What stands before it can be made up by anybody.
 *
 * @param trusted addresses of proxies; this machine is always one.
 */
export function readCallerAddress(request: IncomingMessage, trusted: readonly string[]): string | null {
  const isProxy = (address: string) => isLoopback(address) || trusted.includes(toPlain(address));
  const passedOnFor = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const hops = [...passedOnFor, request.socket.remoteAddress ?? ''];
  const caller = hops.findLast((address) => !isProxy(address)) ?? hops[0] ?? '';
  return toPlain(caller).slice(0, LONGEST_ADDRESS) || null;
}

const LONGEST_ADDRESS = 64;

/** An IPv4 address as IPv6 writes it is the same caller. */
function toPlain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '').replaceAll(/\s/g, '');
}
