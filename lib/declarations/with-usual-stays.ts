import type { Access } from '#lib/auth/access.ts';
import type { Page } from '#lib/database/page.ts';
import type { UsualStay } from '#lib/domain/declarations/assess-usual-stays.ts';
import type { DeclarationListItem } from '#lib/domain/declarations/declaration.ts';
import { findUsualStays } from './find-usual-stays.ts';

/** A declaration of a list beside how long others usually stay where it stands; null where that is not known or it is over. */
export type TimedDeclaration = DeclarationListItem & { usual: UsualStay | null };

/** A page of declarations, each with what is usual in its status. */
export async function withUsualStays(
  access: Access,
  page: Page<DeclarationListItem>,
): Promise<Page<TimedDeclaration>> {
  const stays = new Map((await findUsualStays(access)).map((stay) => [stay.status, stay]));
  return {
    ...page,
    items: page.items.map((declaration) => {
      const { group, status } = declaration;
      const isOver = group === 'done' || group === 'cancelled';
      return { ...declaration, usual: isOver || status === null ? null : (stays.get(status) ?? null) };
    }),
  };
}
