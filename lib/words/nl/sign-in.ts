import type { signIn as english } from '../en/sign-in.ts';
import type { WordsLike } from '../words-like.ts';

export const signIn: WordsLike<typeof english> = {
  newPassword: 'Nieuw wachtwoord',
  aNewPassword: 'Een nieuw wachtwoord',
  sendLink: 'Stuur mij een link',
  linkOnItsWay: 'Als dit adres hier bekend is, is er een link onderweg.',
  email: 'E-mailadres',
  noMail:
    'Clearhold verstuurt hier geen mail. Vraag een beheerder: die kan een link maken waarmee u een nieuw wachtwoord kiest.',
  backToSignIn: 'Terug naar inloggen',
  signIn: 'Inloggen',
  nobodyYet: 'Er is nog niemand. De link die de eerste beheerder maakt, werd getoond toen Clearhold startte.',
  notLetIn:
    'Daarmee kwam u niet binnen. Wie daar inlogt, moet onder hetzelfde e-mailadres zijn uitgenodigd en dat adres hebben bewezen met een link uit een mail. “Wachtwoord vergeten?” stuurt er een.',
  forgot: 'Wachtwoord vergeten?',
  welcome: 'Welkom',
  yourName: 'Uw naam',
  password: 'Wachtwoord',
  passwordHint: '8 tekens of meer; een paar woorden vormen een goed wachtwoord.',
  deadLink: 'Deze link leidt nergens heen',
  deadLinkWhy: 'Hij is al gebruikt, te oud, of er staat een fout in. Vraag een nieuwe.',
  signInFirst: '{email} heeft al een account: <link>log</link> daar eerst mee in.',
  titles: {
    'first-administrator': 'De eerste beheerder',
    invitation: 'Welkom bij Clearhold',
    'password-reset': 'Een nieuw wachtwoord',
  },
  submits: {
    'first-administrator': 'Beheerder worden',
    invitation: 'Meedoen',
    'password-reset': 'Wachtwoord instellen',
  },
  leads: {
    'first-administrator': 'Nog niemand kan inloggen. U kunt straks alles doen, en anderen uitnodigen.',
    invitation:
      'U bent uitgenodigd voor de werkruimte {workspace} als {role, select, administrator {beheerder} coordinator {coördinator} broker {douane-expediteur} other {lezer}}.',
    'password-reset': 'Overal waar u nu bent ingelogd, wordt u uitgelogd.',
  },
};
