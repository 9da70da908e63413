import type { Transporter } from 'nodemailer';
import { sayMailFailure } from './mail-failure.ts';
import { type MailTarget, mustBeSafe } from './mail-target.ts';
import type { Outgoing, SendDeps } from './outgoing.ts';

/** What a mail server is reached with. */
const transportOf = async (target: MailTarget, timeoutMs: number): Promise<Transporter> => {
  const { host, port, security, user, password, certificate } = target;
  // Who sends no mail need not carry it.
  const { createTransport } = await import('nodemailer');
  return createTransport({
    host,
    port: port ?? (security === 'tls' ? 465 : security === 'starttls' ? 587 : 25),
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    tls: { minVersion: 'TLSv1.2', ...(certificate === undefined ? {} : { ca: certificate }) },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
};

/**
 * Sends one message by a mail server, at every try with the same Message-ID.
 * @throws ProblemError in a sentence what is wrong; none holds an address or a secret
 */
export async function sendByMail(
  target: MailTarget,
  way: string,
  { message, said, link, linkWords }: Outgoing,
  { timeoutMs }: SendDeps,
): Promise<void> {
  mustBeSafe(target);
  const transport = await transportOf(target, timeoutMs);
  try {
    await transport.sendMail({
      messageId: `<${message.messageId}@sherweb-for-halo>`,
      date: new Date(message.at),
      from: target.from,
      to: target.to,
      subject: said.subject,
      // Below its words: what stands before a colon differs from language to language.
      text: link === null ? said.text : `${said.text}\n\n${linkWords}\n${link}`,
      // RFC 3834: nobody's absence answers it.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    throw sayMailFailure(error, way, target);
  } finally {
    transport.close();
  }
}
