import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { getEnvironment } from '#lib/env.ts';
import { toDefaultFeedId } from './default-feeds.ts';
import type { Refusal } from './explain-refusal.ts';
import type { Feed } from './find-feed.ts';
import { getFormerSecrets } from './former-secrets.ts';
import type { Source } from './source.ts';
import { listSources } from './sources.ts';

type KnownSecrets = Pick<Refusal, 'secrets' | 'formerSecrets' | 'others'>;

/** Every secret that may tell why a proof at a feed failed: those of its own workspace only. */
export function findKnownSecrets(source: Source, { workspaceId, feedId, secrets }: Feed): KnownSecrets {
  const isDefault = workspaceId === DEFAULT_WORKSPACE_ID;
  const { webhookSecrets } = getEnvironment();
  return {
    secrets,
    formerSecrets: feedId === toDefaultFeedId(source.name) ? getFormerSecrets(source.secretVariable) : [],
    others: listSources()
      .filter((other) => other !== source)
      .map((other) => ({
        source: other,
        secrets: isDefault ? (webhookSecrets[other.secretVariable] ?? []) : [],
      })),
  };
}

/** Headers as they may be stored: a value that holds a secret says so instead. */
export function withoutSecrets(headers: Record<string, string>, known: KnownSecrets): Record<string, string> {
  const secrets = [
    ...known.secrets,
    ...known.formerSecrets,
    ...known.others.flatMap((other) => other.secrets),
  ].filter(Boolean);
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      secrets.some((secret) => value.includes(secret)) ? '(a secret, not kept)' : value,
    ]),
  );
}
