import { useTranslations } from 'next-intl';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { LastNote } from '#lib/domain/triage/triage.ts';

/** Who is to see to it. */
export function Owner({ name }: { name: string | null }) {
  const t = useTranslations('people');
  return name === null ? (
    <span className="quiet">{t('nobody')}</span>
  ) : (
    <span className="nowrap">{name}</span>
  );
}

/** What was written last, by whom and when, within a row. */
export function NoteInRow({ note, reader }: { note: LastNote | null; reader: Reader }) {
  if (note === null) return <span className="quiet">–</span>;
  return (
    <span className="note-in-row">
      {note.text}{' '}
      <span className="quiet nowrap">
        {note.person}, <Age at={note.at} reader={reader} />
      </span>
    </span>
  );
}
