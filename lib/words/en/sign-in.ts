/** Before anybody is signed in. */
export const signIn = {
  newPassword: 'New password',
  aNewPassword: 'A new password',
  sendLink: 'Send me a link',
  linkOnItsWay: 'If this address is known here, a link is on its way to it.',
  email: 'E-mail address',
  noMail:
    'Clearhold sends no mail here. Ask an administrator: they can make a link with which you choose a new password.',
  backToSignIn: 'Back to signing in',
  signIn: 'Sign in',
  nobodyYet:
    'Nobody is here yet. The link that makes the first administrator was printed when Clearhold started.',
  notLetIn:
    'That did not let you in. Whoever signs in there must have been invited under the same e-mail address, and have proven it by following a link that came by mail. “Forgot the password?” sends one.',
  forgot: 'Forgot the password?',
  welcome: 'Welcome',
  yourName: 'Your name',
  password: 'Password',
  passwordHint: '8 characters or more; a few words make a good one.',
  deadLink: 'This link leads nowhere',
  deadLinkWhy: 'It was used already, is too old, or has a slip in it. Ask for a new one.',
  signInFirst: '{email} has an account already: <link>sign in</link> as that first.',
  titles: {
    'first-administrator': 'The first administrator',
    invitation: 'Welcome to Clearhold',
    'password-reset': 'A new password',
  },
  submits: {
    'first-administrator': 'Become administrator',
    invitation: 'Join',
    'password-reset': 'Set the password',
  },
  leads: {
    'first-administrator': 'Nobody can sign in yet. You will be able to do everything, and to invite others.',
    invitation:
      'You are invited to the workspace {workspace} as {role, select, administrator {administrator} coordinator {coordinator} broker {broker} other {viewer}}.',
    'password-reset': 'Everywhere you are signed in now, you will be signed out.',
  },
} as const;
