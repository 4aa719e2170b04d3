import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

interface Identity {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
}

/** A real OpenID provider, with discovery, keys and signed tokens, that lets in whoever the test says. */
export interface OpenIdProvider {
  issuer: string;
  /** What a person does in their browser: signs in there, and is sent back with a code. */
  signIn: (authorizationUrl: string, who: Identity) => string;
  close: () => void;
}

export async function startOpenIdProvider(clientId: string): Promise<OpenIdProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { who: Identity; nonce: string | null; challenge: string }>();
  let issuer = '';

  const toToken = (claims: object) => {
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const content = `${encode({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${encode(claims)}`;
    return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
  };
  const answerToken = (form: URLSearchParams) => {
    const asked = codes.get(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!asked || asked.challenge !== verifier) return undefined;
    codes.delete(form.get('code') ?? '');
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      iss: issuer,
      aud: clientId,
      iat: now,
      exp: now + 300,
      nonce: asked.nonce ?? undefined,
      ...asked.who,
    };
    return { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: toToken(claims) };
  };

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', issuer).pathname;
    const body = (await request.setEncoding('utf8').toArray()).join('');
    const answers: Record<string, () => object | undefined> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
        subject_types_supported: ['public'],
      }),
      '/keys': () => ({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      }),
      '/token': () => answerToken(new URLSearchParams(body)),
    };
    const answer = answers[path]?.();
    response.writeHead(answer ? 200 : 400, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

  return {
    issuer,
    signIn(authorizationUrl, who) {
      const { searchParams: asked } = new URL(authorizationUrl);
      const code = randomUUID();
      codes.set(code, { who, nonce: asked.get('nonce'), challenge: asked.get('code_challenge') ?? '' });
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked.get('state') ?? '');
      back.searchParams.set('iss', issuer);
      return back.href;
    },
    close: () => server.close(),
  };
}
