import { useTranslations } from 'next-intl';
import { useSay } from '#components/customs/use-say.ts';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { millisecondsBetween } from '#lib/domain/instant.ts';
import type { OwnTriage, TriageItem } from '#lib/domain/triage/triage.ts';

/** As long as the route takes something back. */
const UNDO_MS = 10 * 60_000;

interface PeoplePanelProps {
  /** Address of the bill, container or declaration in the API. */
  address: string;
  /** What follows the address of an act: which voyage of a container is meant. */
  query?: string;
  triage: OwnTriage;
  /** Names to assign to. */
  members: readonly string[];
  /** Whoever looks. */
  self: string;
  /** Whether they may assign and note, and not only watch. */
  canAct: boolean;
  reader: Reader;
}

/** Who has it, what people wrote, and what whoever looks keeps for themselves. */
export function PeoplePanel({
  address,
  query = '',
  triage,
  members,
  self,
  canAct,
  reader,
}: PeoplePanelProps) {
  const t = useTranslations('people');
  const say = useSay();
  const own = findOwnLast(triage.history, self, reader);
  return (
    <Panel title={t('people')} count={triage.history.length}>
      <p>
        {triage.assignee ? (
          t.rich('hasIt', {
            person: triage.assignee,
            strong: (words) => <strong>{words}</strong>,
          })
        ) : (
          <span className="quiet">{t('nobodyHas')}</span>
        )}
      </p>
      {canAct ? (
        <AssignForm address={address} query={query} members={members} assignee={triage.assignee} />
      ) : null}
      {canAct ? <NoteForm address={address} query={query} /> : null}
      {triage.history.length === 0 ? <p className="quiet">{t('nobodyWrote')}</p> : null}
      <ol className="history">
        {triage.history.toReversed().map((item) => (
          <li key={item.actId}>
            <p data-taken-back={item.takenBack}>{item.what === 'noted' ? item.text : say(item.text)}</p>
            <p className="quiet">
              {item.person}, <Moment at={item.at} reader={reader} absent={t('timeNotSaid')} />
            </p>
            {canAct && item === own ? (
              <FetchForm
                action={`${address}/undo${query}`}
                label={t('takeBack')}
                submit={t('takeBack')}
                look="act"
                done={t('takenBack')}
              >
                <input type="hidden" name="actId" value={item.actId} />
              </FetchForm>
            ) : null}
          </li>
        ))}
      </ol>
      <Marks address={address} triage={triage} reader={reader} />
    </Panel>
  );
}

function AssignForm({
  address,
  query,
  members,
  assignee,
}: Pick<PeoplePanelProps, 'address' | 'query' | 'members'> & { assignee: string | null }) {
  const t = useTranslations('people');
  return (
    <FetchForm
      action={`${address}/assign${query}`}
      label={t('assign')}
      submit={t('assign')}
      look="button button--secondary button--sm"
    >
      <label className="form-field">
        <span className="form-label">{t('toWhom')}</span>
        <input
          className="input"
          name="assignee"
          data-kind="choice"
          list="people-members"
          defaultValue={assignee ?? ''}
          key={assignee}
          maxLength={200}
          autoComplete="off"
        />
      </label>
      <datalist id="people-members">
        {members.map((member) => (
          <option key={member} value={member} />
        ))}
      </datalist>
    </FetchForm>
  );
}

function NoteForm({ address, query }: Pick<PeoplePanelProps, 'address' | 'query'>) {
  const t = useTranslations('people');
  return (
    <FetchForm
      action={`${address}/note${query}`}
      label={t('writeNote')}
      submit={t('note')}
      look="button button--secondary button--sm"
    >
      <label className="form-field">
        <span className="form-label">{t('note')}</span>
        <textarea className="input" name="note" rows={3} required maxLength={4000} />
        <span className="field-label">{t('speaksTo')}</span>
      </label>
    </FetchForm>
  );
}

function Marks({ address, triage, reader }: Pick<PeoplePanelProps, 'address' | 'triage' | 'reader'>) {
  const t = useTranslations('people');
  const { watchingSince, seenAt } = triage;
  return (
    <div className="row-actions">
      <FetchForm
        action={`${address}/watch`}
        label={t('watch')}
        submit={watchingSince ? t('watchNoLonger') : t('watch')}
        look="act"
      >
        <input type="hidden" name="watching" data-kind="flag" value={String(watchingSince === null)} />
      </FetchForm>
      <FetchForm action={`${address}/seen`} label={t('seen')} submit={t('markSeen')} look="act" />
      {seenAt ? (
        <span className="quiet">
          {t.rich('seenByYou', { time: () => <Moment at={seenAt} reader={reader} /> })}
        </span>
      ) : null}
    </div>
  );
}

/** The newest thing somebody did, while it can still be taken back. */
function findOwnLast(history: readonly TriageItem[], self: string, { now }: Reader): TriageItem | undefined {
  const last = history.findLast(({ what, takenBack }) => what !== 'taken-back' && !takenBack);
  const isRecent = last?.at && millisecondsBetween(last.at, now) < UNDO_MS;
  return last?.person === self && isRecent ? last : undefined;
}
