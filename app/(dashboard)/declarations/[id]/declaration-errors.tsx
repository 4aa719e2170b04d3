import { useTranslations } from 'next-intl';
import { Moment } from '#components/ui/moment.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { DeclarationError } from '#lib/domain/declarations/declaration.ts';

/** What went wrong, newest first. An error never changes the status by itself. */
export function DeclarationErrors({ errors, reader }: { errors: DeclarationError[]; reader: Reader }) {
  const t = useTranslations();
  return (
    <Panel title={t('declaration.errors.title')} count={errors.length}>
      {errors.length === 0 ? (
        <p className="quiet">{t('declaration.errors.nothing')}</p>
      ) : (
        <table className="small-table">
          <thead>
            <tr>
              <th scope="col">{t('declaration.errors.error')}</th>
              <th scope="col">{t('declaration.errors.type')}</th>
              <th scope="col">{t('declaration.errors.when')}</th>
            </tr>
          </thead>
          <tbody>
            {errors.toReversed().map((error, index) => (
              <tr key={`${error.at}-${index}`}>
                <td className="anywhere">{error.message}</td>
                <td>{error.errorType ?? t('cargo.absent.notSaid')}</td>
                <td className="nowrap">
                  <Moment at={error.at} reader={reader} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
