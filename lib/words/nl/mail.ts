import type { mail as english } from '../en/mail.ts';
import type { WordsLike } from '../words-like.ts';

export const mail: WordsLike<typeof english> = {
  invitationSubject: '{person} nodigt u uit voor Clearhold',
  invitationText:
    '{person} ({email}) nodigt u uit voor Clearhold als {role}.\n\nVolg deze link binnen een week om een wachtwoord te kiezen:\n{link}\n',
  passwordSubject: 'Uw nieuwe wachtwoord voor Clearhold',
  passwordText:
    'Volg deze link binnen twee uur om een nieuw wachtwoord te kiezen:\n{link}\n\nHebt u hier niet om gevraagd, dan hoeft er niets te gebeuren.\n',
  notices: 'Meldingen',
  severalNotices: '{count, number} meldingen: {first}, en meer',
  whyNotices: 'Een regel voor meldingen vraagt hierom, of iemand schreef u: {address}',
};
