import { Moment } from '#components/ui/moment.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { DeclarationError } from '#lib/domain/declarations/declaration.ts';

/** What went wrong, newest first. An error never changes the status by itself. */
export function DeclarationErrors({ errors, reader }: { errors: DeclarationError[]; reader: Reader }) {
  return (
    <Panel title="Errors" count={errors.length}>
      {errors.length === 0 ? (
        <p className="quiet">No error has been reported.</p>
      ) : (
        <table className="small-table">
          <thead>
            <tr>
              <th scope="col">Error</th>
              <th scope="col">Type</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {errors.toReversed().map((error, index) => (
              <tr key={`${error.at}-${index}`}>
                <td>{error.message}</td>
                <td>{error.errorType ?? 'not said'}</td>
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
