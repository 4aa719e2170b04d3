import { getEnvironment } from '#lib/env.ts';

/** A link as somebody elsewhere opens it. Never made of what a request says its host is. */
export function toLinkAddress(path: string): string {
  const { PUBLIC_URL: publicUrl, PORT: port } = getEnvironment();
  return `${publicUrl?.replace(/\/+$/, '') ?? `http://localhost:${port}`}${path}`;
}
