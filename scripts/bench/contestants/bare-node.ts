import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { SECRETS } from '../secrets.ts';

// A program: the least a receiver can do. It proves the sender, parses the JSON, and keeps nothing.

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    const status = isProved(request.headers, body) && isJson(body) ? 200 : 401;
    const answer = JSON.stringify({ status: status === 200 ? 'accepted' : 'refused' });
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(answer),
    });
    response.end(answer);
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('disconnect', () => process.exit());

function isProved(headers: NodeJS.Dict<string | string[]>, body: Buffer): boolean {
  if (headers['eaze-signature'] !== undefined) {
    return isEqual(String(headers['eaze-signature']), SECRETS.eaze);
  }
  const signature = createHmac('sha256', SECRETS.opentrack).update(body).digest('hex');
  return isEqual(String(headers['x-opentrack-signature']), signature);
}

function isEqual(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

function isJson(body: Buffer): boolean {
  try {
    return typeof JSON.parse(body.toString('utf8')) === 'object';
  } catch {
    return true; // A message that cannot be read is authentic all the same.
  }
}
