import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PAGE_PATH_HEADER } from '#lib/auth/page-path.ts';
import { getPageProof, PAGE_PROOF_HEADER } from '#lib/auth/page-proof.ts';
import { REQUEST_ORIGIN_HEADER, writeRequestOrigin } from '#lib/auth/request-origin.ts';
import { toLocalPath } from '#lib/auth/to-local-path.ts';
import { withRequestLimits } from '#lib/database/request-limits.ts';
import { countRequest } from '#lib/metrics/request-metrics.ts';
import { isLocalRequest } from './is-local-request.ts';
import { toNotSentPage } from './not-sent-page.ts';
import { readCallerAddress } from './read-caller-address.ts';
import { toSecurityHeaders } from './security-headers.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const ADDRESS_IS_UNREADABLE = 'This address cannot be read: its percent-encoding is broken.';
const PAGES_ARE_READ = 'Pages are read with GET; changes go through /api/v1.\n';

/** What is the same for whoever asks: may be kept by a browser, and is never a page. */
const IS_ASSET = /^\/(_next\/static\/|[\w-]+\.(svg|png|ico|webmanifest)(\?|$))/;

interface Settings {
  PUBLIC_URL?: string | undefined;
  TRUSTED_PROXIES: readonly string[];
}

/**
 * What stands in front of the pages and the API: the headers of every answer, a nonce for the scripts of every page, and
 * what the routes are told of the request that nobody outside may say. Who may see what is decided by each page and route.
 */
export function guardRequests(serve: Handler, settings: Settings): Handler {
  const toHeaders = toSecurityHeaders(settings.PUBLIC_URL);
  return (request, response) => {
    const path = request.url ?? '/';
    const startedAt = performance.now();
    response.once('close', () =>
      countRequest(path, response.statusCode, (performance.now() - startedAt) / 1_000),
    );
    const isApi = path.startsWith('/api/');
    const isPage = !isApi && !IS_ASSET.test(path);
    const nonce = isPage ? randomBytes(16).toString('base64') : undefined;
    const headers = toHeaders(nonce);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (isPage) response.setHeader('cache-control', NOT_KEPT);
    tellRoutes(request, settings, path);
    // Next puts the nonce it finds here on every script of the page.
    if (isPage) request.headers['content-security-policy'] = headers['content-security-policy'];
    else delete request.headers['content-security-policy'];

    // Next answers such an address with 500.
    if (!isReadable(path)) return refuseUnreadable(response, isApi);
    // Next answers it with 500 and a line in the log.
    if (request.method === 'TRACE') return refuse(response, 405, 'TRACE is not offered.\n');
    if (isApi) return withRequestLimits(() => serve(request, response));
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuseChange(request, response, nonce);
    return withRequestLimits(() => serve(request, response));
  };
}

const REQUEST_ID_DIGITS = 16;
const NOT_KEPT = 'private, no-cache, no-store, max-age=0, must-revalidate';

function tellRoutes(request: IncomingMessage, settings: Settings, path: string): void {
  const caller = { address: request.socket.remoteAddress, headers: request.headers };
  if (isLocalRequest(caller, settings.PUBLIC_URL)) request.headers[PAGE_PROOF_HEADER] = getPageProof();
  else delete request.headers[PAGE_PROOF_HEADER];
  request.headers[REQUEST_ORIGIN_HEADER] = writeRequestOrigin({
    // Its chance is fetched for many at once: asked for each by itself it costs more than all else that is done here.
    id: randomUUID().replaceAll('-', '').slice(0, REQUEST_ID_DIGITS),
    address: readCallerAddress(request, settings.TRUSTED_PROXIES),
  });
  request.headers[PAGE_PATH_HEADER] = path;
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

/** Who looks at the answer in a browser is told what to do, everybody else why. */
function refuseChange(request: IncomingMessage, response: ServerResponse, nonce: string | undefined): void {
  response.setHeader('allow', 'GET, HEAD');
  const isSeen = request.method === 'POST' && request.headers.accept?.includes('text/html');
  if (!isSeen || nonce === undefined) {
    refuse(response, 405, PAGES_ARE_READ);
    return;
  }
  response.writeHead(405, { 'content-type': 'text/html; charset=utf-8' });
  response.end(toNotSentPage(toLocalPath(request.url), nonce));
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(reason);
}
