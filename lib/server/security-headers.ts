/** Headers that every answer carries; `nonce` marks the scripts that an HTML page may run. */
export function toSecurityHeaders(
  publicUrl: string | undefined,
): (nonce: string | undefined) => Readonly<Record<string, string>> {
  const isOnHttps = publicUrl?.startsWith('https:') ?? false;
  const headers: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
  if (isOnHttps) headers['strict-transport-security'] = 'max-age=31536000; includeSubDomains';
  const withPolicy = (nonce: string | undefined) => ({
    ...headers,
    'content-security-policy': toContentSecurityPolicy(nonce, isOnHttps),
  });
  const withoutNonce = withPolicy(undefined);
  return (nonce) => (nonce === undefined ? withoutNonce : withPolicy(nonce));
}

/** Nothing but our own, from this origin; what is no page runs and loads nothing at all. */
function toContentSecurityPolicy(nonce: string | undefined, isOnHttps: boolean): string {
  const everywhere = ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'"];
  if (nonce === undefined) return ["default-src 'none'", ...everywhere].join('; ');
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "script-src-attr 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    // Widths of bars and places of marks are figures, drawn as style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "worker-src 'none'",
    "manifest-src 'self'",
    ...everywhere,
    ...(isOnHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
