import { useTranslations } from 'next-intl';
import { Panel } from '#components/ui/panel.tsx';
import type { Demo } from '#lib/domain/demo-workspace.ts';
import { ClientWords } from '../../../client-words.tsx';
import { DemoProgress } from './demo-progress.tsx';

/**
 * The demonstration of who reads, as far as it is there, and what can be done about it. Plain forms: both the browser
 * without scripts and the one with them send them, and are led on.
 */
export function DemoPart({ demo, isInside }: { demo: Demo; isInside: boolean }) {
  const t = useTranslations('demo');
  if (demo.state === 'none') {
    return (
      <Panel title={t('lookAround')}>
        <p>{t('whatItIs')}</p>
        <form method="post" action="/api/v1/demo" className="form-end">
          <button type="submit" className="button button--primary">
            {t('load')}
          </button>
        </form>
      </Panel>
    );
  }
  return (
    <>
      <Panel title={t(demo.state === 'loading' ? 'isLoading' : 'isThere')}>
        {demo.state === 'loading' ? (
          <ClientWords further={['demoProgress']}>
            <DemoProgress told={demo.told} total={demo.total} />
          </ClientWords>
        ) : null}
        {isInside ? (
          <p>{t.rich('youAreInside', { briefing: (words) => <a href="/">{words}</a> })}</p>
        ) : (
          <form method="post" action={`/api/v1/workspaces/${demo.workspaceId}/switch`} className="form-end">
            <button type="submit" className="button button--primary">
              {t('lookAtIt')}
            </button>
            <span className="quiet">
              {t.rich('wayBack', { workspaces: (words) => <a href="/settings/workspaces">{words}</a> })}
            </span>
          </form>
        )}
      </Panel>
      <Panel title={t('removeIt')}>
        <p>{t('whatGoes')}</p>
        <form method="post" action="/api/v1/demo/removal" className="form-end">
          <button type="submit" className="button button--outline">
            {t('remove')}
          </button>
        </form>
      </Panel>
    </>
  );
}
