import type { IncomingHttpHeaders } from 'node:http';

const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;

/** What is known of a request before it is served. */
export interface Caller {
  /** The address at the other end of the connection. */
  address: string | undefined;
  headers: IncomingHttpHeaders;
}

/**
 * Whether a request was made by somebody at this machine: it comes from the loopback address, was not passed on for
 * another one, and asks for a host of ours. The last keeps a foreign website from pointing its own name at us.
 */
export function isLocalRequest(caller: Caller, publicUrl: string | undefined): boolean {
  return isLoopback(caller.address) && isNotPassedOn(caller.headers) && asksForUs(caller.headers, publicUrl);
}

/** Whether an address or host name reaches this machine only. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && (address === 'localhost' || LOOPBACK.test(address));
}

function isNotPassedOn(headers: IncomingHttpHeaders): boolean {
  const addresses = String(headers['x-forwarded-for'] ?? '').split(',');
  const others = addresses.map((address) => address.trim()).filter((address) => address !== '');
  return headers.forwarded === undefined && others.every(isLoopback);
}

function asksForUs(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  const host = headers.host?.toLowerCase();
  if (host === undefined) return false;
  return (
    LOCAL_NAMES.has(host.replace(/:\d+$/, '')) ||
    (publicUrl !== undefined && host === new URL(publicUrl).host)
  );
}
