import { useTranslations } from 'next-intl';
import { Facts } from '#components/ui/facts.tsx';
import { Panel } from '#components/ui/panel.tsx';

const ADDRESSES = [
  { href: '/api/v1/openapi.json', name: 'openapi' },
  { href: '/api/health', name: 'alive' },
  { href: '/api/ready', name: 'readiness' },
] as const;

const GUIDES = [
  { name: 'tour', file: 'docs/tour.md' },
  { name: 'howAStatusIsDecided', file: 'docs/how-a-status-is-decided.md' },
  { name: 'connectASender', file: 'docs/connect-a-sender.md' },
  { name: 'apiByExample', file: 'docs/api-by-example.md' },
  { name: 'runItForReal', file: 'docs/run-it-for-real.md' },
  { name: 'reliability', file: 'docs/reliability.md' },
  { name: 'benchmarks', file: 'docs/benchmarks.md' },
] as const;

/** Where to read on: what programs are told here, and the guides beside the source. */
export function Guides() {
  const t = useTranslations('about');
  return (
    <Panel title={t('readOn')}>
      <Facts
        facts={ADDRESSES.map(({ href, name }) => ({
          name: t(name),
          value: (
            <a className="identifier" href={href}>
              {href}
            </a>
          ),
        }))}
      />
      <p>{t.rich('guides', { code: (text) => <code>{text}</code> })}</p>
      <ul>
        {GUIDES.map(({ name, file }) => (
          <li key={file}>
            {t(`guide.${name}`)} <code className="quiet">{file}</code>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
