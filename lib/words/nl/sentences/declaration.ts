import type { DeclarationStatus } from '#lib/domain/declarations/declaration.ts';
import type { declarationSentences as english } from '#lib/domain/sentences/declaration-sentences.ts';
import type { WordsLike } from '../../words-like.ts';
import { codes } from '../codes.ts';

export const declarationSentences: WordsLike<typeof english> = {
  declarationStatus: Object.fromEntries(
    Object.entries(codes.declarationStatus).map(([status, words]) => [status, words.sentence]),
  ) as Record<DeclarationStatus, string>,
  linked: {
    bill: 'B/L {billNumber}',
    container: 'container {containerNumber}',
    shipment: 'zending {shipmentId}',
  },
  declaration: {
    unknownStatus: 'De afzender meldt de status “{status}”',
    withoutStatus: 'Er is een wijziging gemeld zonder status',
    invalidated: 'De douane heeft de aangifte ongeldig gemaakt',
    failedCheck: 'De aangifte kwam niet door een controle voordat die de douane bereikte',
    unreadable: 'De douane kon de aangifte niet lezen',
    rejected: 'De douane heeft de inhoud van de aangifte afgewezen',
    error: 'De aangifte is op een fout gestuit',
    errorOfType: 'De aangifte is gestuit op een fout van het type “{quote}”',
    linkConfirmed: '{person} heeft de koppeling met {linked} bevestigd',
    linkRejected: '{person} heeft de koppeling met {linked} afgewezen',
  },
  declarationRemark: {
    afterTerminal:
      '“{status}” is gemeld nadat de aangifte was geëindigd als “{otherStatus}”, en verandert de status niet.',
    afterInvalidation:
      '“{status}” volgde hoewel de douane de aangifte ongeldig had gemaakt; meestal volgt er dan niets meer.',
    unusualMove: 'Van “{otherStatus}” naar “{status}” is geen gebruikelijke stap.',
  },
  nextStep: {
    new: 'De aangever vult de gegevens aan.',
    readyToDeclare: 'De aangever verzendt de aangifte.',
    prelodged: 'De goederen komen aan en worden bij de douane aangebracht.',
    registered: 'De douane aanvaardt de aangifte, of vraagt om de goederen aan te brengen.',
    presentation: 'De douane aanvaardt de aangifte, of controleert documenten of goederen.',
    acknowledged: 'De douane geeft de goederen vrij, of controleert eerst documenten of goederen.',
    control:
      'De douane-expediteur antwoordt de douane en corrigeert de aangifte; de goederen worden pas vrijgegeven als de correctie is verwerkt.',
    blocked: 'De aangever herstelt de technische fouten en verzendt de aangifte opnieuw.',
    norelease:
      'De douane-expediteur neemt het op met de douane: het kan nog worden vrijgegeven, of ongeldig of geannuleerd eindigen.',
    released: 'De goederen mogen weg. De definitieve aanslag of de afronding volgt.',
    finalTaxNotice: 'Rechten en belastingen zijn vastgesteld; de afronding volgt.',
    invalid: 'De douane-expediteur herstelt de gegevens en verzendt de aangifte opnieuw, of annuleert die.',
    invalidated:
      'Op deze aangifte volgt niets meer: de douane heeft die ongeldig gemaakt. De goederen hebben een nieuwe nodig.',
    error: 'De aangever bekijkt de nieuwste fout en herstelt die.',
  },
  shipment: {
    created: 'De zending is aangemaakt',
    isNew: 'De zending is nieuw',
    inProgress: 'De inklaring van de zending loopt',
    finished: 'De inklaring van de zending is afgerond',
    changed: 'Gegevens van de zending zijn gewijzigd',
  },
  ownReference: {
    commercial: 'commerciële referentie',
    lrn: 'LRN',
    shipment: 'zendingnummer',
  },
  theirReference: {
    bill: 'het nummer van B/L {billNumber}',
    booking: 'het boekingsnummer van B/L {billNumber}',
    reference: 'een referentienummer van B/L {billNumber}',
    shipment: 'het nummer van zending {shipmentId}',
  },
  link: {
    equal: '{ownReference} {quote} is gelijk aan {theirReference}',
    confirmed: 'bevestigd door {person}',
    rejected: 'afgewezen door {person}',
  },
};
