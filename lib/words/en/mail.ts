/** Mails, in the language of whoever gets them. */
export const mail = {
  invitationSubject: '{person} invites you to Clearhold',
  invitationText:
    '{person} ({email}) invites you to Clearhold as {role}.\n\nFollow this link within a week to choose a password:\n{link}\n',
  passwordSubject: 'Your new password for Clearhold',
  passwordText:
    'Follow this link within two hours to choose a new password:\n{link}\n\nIf it was not you who asked, nothing has to be done.\n',
  notices: 'Notices',
  severalNotices: '{count, number} notices: {first}, and more',
  whyNotices: 'A rule for notices asks for this, or somebody wrote to you: {address}',
} as const;
