import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  from: string;
  to: string[];
  /** Headers and text as they came. */
  text: string;
  /** Who sent it, where somebody signed in. */
  user: string | undefined;
}

export interface TestMailServer {
  /** For SMTP_URL; without a user. */
  url: string;
  mails: TakenMail[];
  /** How many of the next mails are refused for now. */
  refuse: (mails: number) => void;
  close: () => Promise<void>;
}

interface MailServerOptions {
  /** Who may send; everybody when not said. */
  login?: { user: string; password: string };
  /** Speaks TLS only, under a certificate that nobody vouches for. */
  secure?: boolean;
}

/** Starts a mail server that keeps what it is sent. */
export async function startMailServer({
  login,
  secure = false,
}: MailServerOptions = {}): Promise<TestMailServer> {
  const mails: TakenMail[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    secure,
    authOptional: login === undefined,
    disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      if (username === login?.user && password === login?.password) done(null, { user: username });
      else done(new Error('Invalid username or password'));
    },
    onData(stream, { envelope, user }, done) {
      stream.toArray().then((parts) => {
        if (refusals > 0) {
          refusals -= 1;
          done(new Error('try later'));
          return;
        }
        mails.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString(),
          user: user === undefined ? undefined : String(user),
        });
        done();
      }, done);
    },
  });
  // A client that does not believe its certificate hangs up.
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `${secure ? 'smtps' : 'smtp'}://127.0.0.1:${port}`,
    mails,
    refuse: (count) => {
      refusals = count;
    },
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
