import { getDatabase } from '#lib/database/database.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import type { Access } from '../access.ts';
import { requirePerson } from '../require-person.ts';

/** By what the person proves who they are. */
export interface Security {
  hasPassword: boolean;
  hasCodes: boolean;
  passkeys: { id: string; name: string | null; createdAt: Instant | null }[];
}

export async function getSecurity(access: Access): Promise<Security> {
  const { id: personId } = requirePerson(access);
  const person = await getDatabase().prisma.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      twoFactorEnabled: true,
      credentials: { where: { providerId: 'credential' }, select: { id: true } },
      passkeys: { select: { id: true, name: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
    },
  });
  return {
    hasPassword: person.credentials.length > 0,
    hasCodes: person.twoFactorEnabled ?? false,
    passkeys: person.passkeys.map(({ id, name, createdAt }) => ({
      id,
      name,
      createdAt: createdAt && toInstant(createdAt),
    })),
  };
}
