import type { messageSentences as english } from '#lib/domain/sentences/message-sentences.ts';
import type { WordsLike } from '../../words-like.ts';

export const messageSentences: WordsLike<typeof english> = {
  subject: { bill: 'B/L', container: 'container', declaration: 'aangifte', shipment: 'zending' },
  fieldIssue: {
    missing: 'ontbreekt',
    unreadable: 'is niet te lezen',
    text: 'moet tekst zijn',
    flag: 'moet true of false zijn',
    object: 'moet een object zijn',
    list: 'moet een lijst zijn',
    wholeNumber: 'moet een geheel getal of tekst zijn',
    number: 'moet een getal of tekst zijn',
    instant: 'moet een datum en tijd met tijdsverschil zijn, zoals 2026-06-23T12:00:00.000Z',
  },
  message: {
    withoutProof: 'Het kwam zonder de header {name}.',
    proofTwice: 'De header {name} kwam meer dan eens.',
    proofEmpty: 'De header {name} was leeg.',
    noSecret: 'Er is geen geheim ingesteld voor {source}, dus niemand wordt toegelaten.',
    proofUnfit: 'De header {name} past niet bij de inhoud en het geheim.',
    proofUnfitEither: 'De header {name} past niet bij de inhoud en een van de twee geheimen.',
    notUtf8: 'De inhoud is geen geldige UTF-8.',
    empty: 'De inhoud is leeg.',
    noObject: 'De inhoud is JSON, maar geen object.',
    keyTwice: 'De sleutel "{quote}" staat tweemaal in één object: welke is bedoeld?',
    tooDeep: 'De inhoud is meer dan {count} niveaus diep genest.',
    notJson: 'De inhoud is geen JSON (bij teken {count}).',
    field: '{name} {fieldIssue}.',
    nothingNamed: 'data.containerId ontbreekt, en er wordt ook geen B/L genoemd.',
    unknownEvent: 'De gebeurtenis "{quote}" kennen we niet.',
    unknownException: 'De uitzondering "{quote}" kennen we niet.',
    longNumber: 'Het nummer ({subject}) is langer dan {count} tekens.',
    notProcessed: 'Het kon niet worden verwerkt: {quote}',
    notTranslated: 'Het kon niet worden vertaald volgens de regels van de dag.',
  },
  reencoding: {
    newLineGiven: 'een nieuwe regel aan het eind kreeg',
    newLineTaken: 'de nieuwe regel aan het eind verloor',
    lineEnds: 'andere regeleinden kreeg',
    mark: 'een byte order mark kreeg of verloor',
    json: 'opnieuw als JSON werd geschreven',
  },
  refusalHint: {
    addedOnTheWay: 'Iets onderweg, zoals een proxy, voegt de header nog eens toe: die moet één keer komen.',
    otherHeader:
      'Het draagt de header van {name}: dat lijkt op {otherName}, verzonden naar het adres van {source}.',
    takenOut: 'Bij de afzender is geen geheim ingesteld, of iets onderweg haalt de header {name} weg.',
    speaksOf: 'Dat lijkt op {name}, verzonden naar het adres van {source}: het gaat over "{quote}".',
    otherProof:
      'Het is het bewijs van {name} in de header van {source}: dat lijkt op {otherName}, verzonden naar het adres van {otherSource}.',
    otherSecret: 'Het is gemaakt met het geheim van {name}: elke afzender heeft een eigen geheim.',
    secretItself:
      'Het geheim zelf is verzonden in plaats van een handtekening die ermee is gemaakt. Anderen hebben het nu gezien: wijzig het.',
    notBare:
      'Het bewijs past, maar er staat iets omheen, zoals "sha256=", "Bearer" of aanhalingstekens: stuur het kaal.',
    base64: 'De handtekening past, maar is in Base64 geschreven: hexadecimaal wordt verwacht.',
    oldSecret: 'Het past bij het oude geheim, dat niet meer geldt: stel bij de afzender het nieuwe in.',
    blanks:
      'Het past bij het geheim met een spatie, regeleinde of aanhalingstekens eromheen: voer het geheim bij de afzender zonder die in.',
    reencodesJson:
      'De handtekening past bij de inhoud voordat die {reencoding}: iets ertussen schrijft JSON opnieuw.',
    reencodes:
      'De handtekening past bij de inhoud voordat die {reencoding}: iets ertussen schrijft de inhoud opnieuw.',
    notHexadecimal: 'Het is niet hexadecimaal: HMAC-SHA256 in hexadecimaal heeft 64 cijfers.',
    digits: 'Het heeft {count} cijfers: HMAC-SHA256 in hexadecimaal heeft 64 cijfers.',
    digitsOf: 'Het heeft {count} cijfers, evenveel als {name}: HMAC-SHA256 in hexadecimaal heeft 64 cijfers.',
    setSecret: 'Stel hier een geheim in voor {source}, hetzelfde als bij de afzender.',
    otherKey: 'Het is een andere sleutel: vergelijk die bij de afzender met die hier.',
    otherBytes:
      'Het heeft de vorm van een handtekening, maar is gemaakt met een ander geheim of over andere bytes: vergelijk het geheim, en zoek wat de inhoud onderweg verandert.',
  },
};
