import { ROLES } from '#lib/auth/access.ts';
import type { Translate } from '#lib/words/translate.ts';

/** Roles to choose from, and what each may do, from most to least. */
export function listRoleChoices(t: Translate<'roles'>): { value: string; label: string }[] {
  return ROLES.map((role) => ({
    value: role,
    label: t('choice', { label: t(`${role}.label`), may: t(`${role}.may`) }),
  }));
}
