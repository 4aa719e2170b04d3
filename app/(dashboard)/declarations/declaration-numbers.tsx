import { useTranslations } from 'next-intl';
import { Copyable } from '#components/ui/copyable.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { DeclarationSummary } from '#lib/domain/declarations/declaration.ts';
import { DeclarationReference, nameDeclaration } from '#lib/domain/declarations/declaration-reference.ts';
import type { Translate } from '#lib/words/translate.ts';

/** As columns, exports and views name them. */
const COLUMN_NAMES = { lrn: 'lrn', mrn: 'mrn', commercialReference: 'reference' } as const;

/** The number that declarations go by, which leads to their page, and the others, in their usual order. */
export function toNumberColumns(
  t: Translate,
  chosen: DeclarationReference | null,
): { first: Column<DeclarationSummary>; others: Column<DeclarationSummary>[] } {
  const wanted = chosen ?? 'lrn';
  const toHead = (kind: DeclarationReference) => ({
    name: COLUMN_NAMES[kind],
    head: t(`declarations.column.${COLUMN_NAMES[kind]}`),
  });
  return {
    first: {
      ...toHead(wanted),
      sort: 'declarationId',
      cell: (declaration) => <DeclarationName declaration={declaration} wanted={wanted} />,
    },
    others: DeclarationReference.options
      .filter((kind) => kind !== wanted)
      .map((kind) => ({
        ...toHead(kind),
        wideOnly: kind === 'commercialReference',
        cell: (declaration) => <OtherNumber declaration={declaration} kind={kind} />,
      })),
  };
}

interface NameProps {
  declaration: DeclarationSummary;
  wanted: DeclarationReference;
}

/** What a declaration goes by, and what that is where the wanted number is not known. */
function DeclarationName({ declaration, wanted }: NameProps) {
  const t = useTranslations('cargo.noun');
  const { text, kind } = nameDeclaration(declaration, wanted);
  const href = `/declarations/${encodeURIComponent(declaration.declarationId)}`;
  if (kind === 'mrn') return <Mrn mrn={text} valid={declaration.mrnValid} href={href} />;
  return (
    <span className="nowrap">
      <Copyable text={text} label={t(kind)} href={href} />{' '}
      {kind === wanted ? null : <span className="quiet">{t(kind)}</span>}
    </span>
  );
}

function OtherNumber({ declaration, kind }: { declaration: DeclarationSummary; kind: DeclarationReference }) {
  const t = useTranslations('cargo.absent');
  if (kind === 'mrn') return <Mrn mrn={declaration.mrn} valid={declaration.mrnValid} />;
  return declaration[kind] ?? <span className="quiet">{t('notReported')}</span>;
}

interface MrnProps {
  mrn: string | null;
  valid: boolean | null;
  href?: string;
}

/** Customs' own number: pending until it is known; a wrong check digit is said, never refused. */
export function Mrn({ mrn, valid, href }: MrnProps) {
  const t = useTranslations();
  if (mrn === null) return <span className="quiet">{t('declarations.mrnPending')}</span>;
  return (
    <span className="nowrap">
      <Copyable text={mrn} label={t('cargo.noun.mrn')} href={href} />
      {valid === false ? (
        <span className="check-digit" title={t('cargo.wrongMrnDigit')}>
          <Icon name="warning" />
          {t('cargo.checkDigit')}
        </span>
      ) : null}
    </span>
  );
}
