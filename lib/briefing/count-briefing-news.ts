import type { Access } from '#lib/auth/access.ts';
import { countBillNews } from '#lib/customs/count-bill-news.ts';
import { countDeclarationNews } from '#lib/declarations/count-declaration-news.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ListNews } from '#lib/lists/list-news.ts';

/** Of how many bills, with their containers, and declarations something was heard since the briefing was drawn. */
export async function countBriefingNews(access: Access, since: Instant | undefined): Promise<ListNews> {
  const [bills, declarations] = await Promise.all([
    countBillNews(access, { since }),
    countDeclarationNews(access, { since }),
  ]);
  return { count: bills.count + declarations.count, actedOn: bills.actedOn + declarations.actedOn };
}
