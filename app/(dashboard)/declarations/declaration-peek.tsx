import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { toDeclarationSentence } from '#components/customs/declaration-sentence.ts';
import { DeclarationStatusBadge } from '#components/customs/declaration-status.tsx';
import type { Address } from '#components/ui/address.ts';
import { Facts } from '#components/ui/facts.tsx';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Access } from '#lib/auth/access.ts';
import { getDeclaration } from '#lib/declarations/get-declaration.ts';
import type { Declaration } from '#lib/domain/declarations/declaration.ts';
import { nextStep } from '#lib/domain/declarations/next-step.ts';
import { sayIn } from '#lib/words/say-in.ts';
import { findPeeked } from '../peek/find-peeked.ts';
import { PeekAside, PeekPart } from '../peek/peek-aside.tsx';
import { PeoplePart } from '../peek/people-part.tsx';
import { toPeekHref } from '../peek/to-peek-href.ts';
import { Mrn } from './declaration-numbers.tsx';

const EVENTS = 5;
const ERRORS = 3;

interface DeclarationPeekProps {
  access: Access;
  address: Address;
  reader: Reader;
}

/** The declaration that the address peeks at: how it stands, what is to be done, what was said last. */
export async function DeclarationPeek({ access, address, reader }: DeclarationPeekProps) {
  const declaration = await findPeeked(address.params.peek, (id) => getDeclaration(access, id));
  if (declaration === null) return null;
  const { declarationId, lrn, mrn, mrnValid, commercialReference, status, group, held } = declaration;
  const t = await getTranslations();
  const say = sayIn(reader.language, t);
  const next = nextStep(declaration);
  return (
    <PeekAside
      id={declarationId}
      noun="declaration"
      href={`/declarations/${encodeURIComponent(declarationId)}`}
      closeHref={toPeekHref(address, null)}
      badges={<DeclarationStatusBadge status={status} group={group} held={held} />}
    >
      <p className="peek-sentence">{toDeclarationSentence(declaration, reader, t)}</p>
      {next ? (
        <PeekPart title={t(group === 'action-needed' ? 'declaration.toBeDone' : 'declaration.expectedNext')}>
          <p>{say(next)}</p>
        </PeekPart>
      ) : null}
      <Facts
        facts={[
          { name: t('declaration.facts.lrn'), value: lrn ?? t('cargo.absent.notReported') },
          { name: t('declaration.facts.mrn'), value: <Mrn mrn={mrn} valid={mrnValid} /> },
          {
            name: t('declaration.facts.shortReference'),
            value: commercialReference ?? t('cargo.absent.notReported'),
          },
        ]}
      />
      <Errors errors={declaration.errors} reader={reader} />
      <PeekPart title={t('declaration.peek.saidLast')}>
        <ul className="plain-list">
          {declaration.timeline.slice(0, EVENTS).map((item) => (
            <li key={item.id}>
              {say(item.title)}{' '}
              <span className="quiet nowrap">
                <Age at={item.at ?? item.receivedAt} reader={reader} />
              </span>
            </li>
          ))}
        </ul>
      </PeekPart>
      <Links links={declaration.links} />
      <PeoplePart triage={declaration.triage} reader={reader} />
    </PeekAside>
  );
}

function Errors({ errors, reader }: { errors: Declaration['errors']; reader: Reader }) {
  const t = useTranslations('declaration.peek');
  if (errors.length === 0) return null;
  return (
    <PeekPart title={t('errors', { count: errors.length })}>
      <ul className="plain-list">
        {errors.slice(-ERRORS).map((error) => (
          <li key={`${error.errorType} ${error.message} ${error.at}`}>
            {error.message}{' '}
            <span className="quiet nowrap">
              <Age at={error.at} reader={reader} />
            </span>
          </li>
        ))}
      </ul>
    </PeekPart>
  );
}

const PAGES = { bill: '/customs', container: '/containers', shipment: '/shipments' } as const;

function Links({ links }: { links: Declaration['links'] }) {
  const t = useTranslations();
  const standing = links.filter(({ state }) => state !== 'rejected');
  if (standing.length === 0) return null;
  return (
    <PeekPart title={t('declaration.peek.linked')}>
      <ul className="plain-list">
        {standing.map(({ kind, id, state }) => (
          <li key={`${kind} ${id}`}>
            {t(`codes.linkedKind.${kind}`)}{' '}
            <a className="identifier" href={`${PAGES[kind]}/${encodeURIComponent(id)}`}>
              {id}
            </a>{' '}
            <span className="quiet">{t(`codes.link.${state}.word`)}</span>
          </li>
        ))}
      </ul>
    </PeekPart>
  );
}
