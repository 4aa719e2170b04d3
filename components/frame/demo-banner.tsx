import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { isDemoWorkspace } from '#lib/domain/demo-workspace.ts';

/** Says on every page of the demonstration that none of it is real. */
export function DemoBanner({ workspaceId, mayRemove }: { workspaceId: string; mayRemove: boolean }) {
  const t = useTranslations('demo');
  if (!isDemoWorkspace(workspaceId)) return null;
  return (
    <p className="demo-banner">
      <Icon name="warning" />
      <span>{t.rich('banner', { strong: (words) => <strong>{words}</strong> })}</span>
      <a href="/settings/workspaces">{t('back')}</a>
      {mayRemove ? <a href="/settings/demo">{t('removeFromBanner')}</a> : null}
    </p>
  );
}
