import { createTransport } from 'nodemailer';
import { getEnvironment } from '#lib/env.ts';
import { getLog } from '#lib/log.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Of the Message-ID: a mail that is sent again under it is shown once. A new one each time when not given. */
  id?: string;
}

const PATIENCE_MILLISECONDS = 10_000;

/** Whether mails are sent at all: SMTP_URL is set. */
export function canSendMail(): boolean {
  return getEnvironment().SMTP_URL !== undefined;
}

/** Sends a mail by SMTP_URL. False when none is configured, or the server would not take it, which the log then says. */
export async function sendMail({ to, subject, text, id }: Mail): Promise<boolean> {
  const { SMTP_URL: url, SMTP_FROM: from, PUBLIC_URL: publicUrl } = getEnvironment();
  if (url === undefined) return false;
  const host = new URL(publicUrl ?? 'http://localhost').hostname;
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MILLISECONDS,
    greetingTimeout: PATIENCE_MILLISECONDS,
    socketTimeout: PATIENCE_MILLISECONDS,
  });
  try {
    await transport.sendMail({
      from: from ?? `Clearhold <clearhold@${host}>`,
      to,
      subject,
      text,
      ...(id === undefined ? {} : { messageId: `<${id}@${host}>` }),
    });
    return true;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    getLog().warn({ reason }, 'A mail could not be sent.');
    return false;
  } finally {
    transport.close();
  }
}
