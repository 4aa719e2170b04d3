import type { IncomingMessage, ServerResponse } from 'node:http';
import { getPageProof, PAGE_PROOF_HEADER } from '#lib/auth/page-proof.ts';
import { countRequest } from '#lib/metrics/request-metrics.ts';
import { CALLER_ADDRESS_HEADER, toCallerAddress } from './caller-address.ts';
import { isLocalRequest } from './is-local-request.ts';
import { toSecurityHeaders } from './security-headers.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const PAGES_ARE_LOCAL =
  'The pages are served to this machine only, under the name localhost or the one of PUBLIC_URL.\n';
const ADDRESS_IS_UNREADABLE = 'This address cannot be read: its percent-encoding is broken.';
const PAGES_ARE_READ = 'Pages are read with GET; changes go through /api/v1.\n';

/**
 * What stands in front of the pages and the API: the headers of every answer, the mark of a request from this machine,
 * and no page for anybody else.
 */
export function guardRequests(serve: Handler, publicUrl: string | undefined): Handler {
  const securityHeaders = Object.entries(toSecurityHeaders(publicUrl));
  return (request, response) => {
    const path = request.url ?? '/';
    const startedAt = performance.now();
    response.once('close', () =>
      countRequest(path, response.statusCode, (performance.now() - startedAt) / 1_000),
    );
    for (const [name, value] of securityHeaders) response.setHeader(name, value);

    const caller = { address: request.socket.remoteAddress, headers: request.headers };
    const isLocal = isLocalRequest(caller, publicUrl);
    if (isLocal) request.headers[PAGE_PROOF_HEADER] = getPageProof();
    else delete request.headers[PAGE_PROOF_HEADER];

    request.headers[CALLER_ADDRESS_HEADER] = toCallerAddress(request.socket.remoteAddress);
    const isApi = path.startsWith('/api/');
    if (!isApi && !isLocal) return refuse(response, 403, PAGES_ARE_LOCAL);
    // Next answers such an address with 500.
    if (!isReadable(path)) return refuseUnreadable(response, isApi);
    if (isApi) return serve(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, PAGES_ARE_READ);
    return serve(request, response);
  };
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

function refuseUnreadable(response: ServerResponse, isApi: boolean): void {
  if (!isApi) {
    refuse(response, 400, `${ADDRESS_IS_UNREADABLE}\n`);
    return;
  }
  const problem = {
    type: 'about:blank',
    title: 'Cannot be read',
    status: 400,
    detail: ADDRESS_IS_UNREADABLE,
  };
  response.writeHead(400, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(problem));
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(reason);
}
