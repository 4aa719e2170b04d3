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
  const own = findOwnLast(triage.history, self, reader);
  return (
    <Panel title="People" count={triage.history.length}>
      <p>
        {triage.assignee ? (
          <>
            <strong>{triage.assignee}</strong> has it.
          </>
        ) : (
          <span className="quiet">Nobody has it.</span>
        )}
      </p>
      {canAct ? (
        <AssignForm address={address} query={query} members={members} assignee={triage.assignee} />
      ) : null}
      {canAct ? <NoteForm address={address} query={query} /> : null}
      {triage.history.length === 0 ? <p className="quiet">Nobody has written anything yet.</p> : null}
      <ol className="history">
        {triage.history.toReversed().map((item) => (
          <li key={item.actId}>
            <p data-taken-back={item.takenBack}>{item.text}</p>
            <p className="quiet">
              {item.person}, <Moment at={item.at} reader={reader} absent="at a time not said" />
            </p>
            {canAct && item === own ? (
              <FetchForm
                action={`${address}/undo${query}`}
                label="Take back"
                submit="Take back"
                look="act"
                done="Taken back."
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
  return (
    <FetchForm
      action={`${address}/assign${query}`}
      label="Assign"
      submit="Assign"
      look="button button--secondary button--sm"
    >
      <label className="form-field">
        <span className="form-label">To whom; empty for nobody</span>
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
  return (
    <FetchForm
      action={`${address}/note${query}`}
      label="Write a note"
      submit="Note"
      look="button button--secondary button--sm"
    >
      <label className="form-field">
        <span className="form-label">Note</span>
        <textarea className="input" name="note" rows={3} required maxLength={4000} />
        <span className="field-label">@Name speaks to a member.</span>
      </label>
    </FetchForm>
  );
}

function Marks({ address, triage, reader }: Pick<PeoplePanelProps, 'address' | 'triage' | 'reader'>) {
  const { watchingSince, seenAt } = triage;
  return (
    <div className="row-actions">
      <FetchForm
        action={`${address}/watch`}
        label="Watch"
        submit={watchingSince ? 'Watch no longer' : 'Watch'}
        look="act"
      >
        <input type="hidden" name="watching" data-kind="flag" value={String(watchingSince === null)} />
      </FetchForm>
      <FetchForm action={`${address}/seen`} label="Seen" submit="Mark as seen" look="act" />
      {seenAt ? (
        <span className="quiet">
          seen by you <Moment at={seenAt} reader={reader} />
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
