import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { certificateFor } from './certificate.ts';

/** How a mail server is run, and what it refuses. */
interface Options {
  /** `tls` from the start, `starttls`, or `none`. */
  readonly security: 'tls' | 'starttls' | 'none';
  /** Whom it lets in; nobody has to say who they are unless told. */
  readonly login?: { readonly user: string; readonly password: string };
  readonly refusesRecipients?: boolean;
}

/** A small real mail server that takes mail until the test ends. */
export interface MailServer {
  readonly port: number;
  /** What its certificate is signed with (PEM). */
  readonly certificate: string;
  /** Every mail as it came over the wire, oldest first. */
  readonly mails: string[];
  /** Whether the mails came over TLS. */
  readonly safe: boolean[];
}

export async function startMailServer({
  security,
  login,
  refusesRecipients = false,
}: Options): Promise<MailServer> {
  const { key, cert } = await certificateFor('127.0.0.1');
  const mails: string[] = [];
  const safe: boolean[] = [];
  const server = new SMTPServer({
    key,
    cert,
    secure: security === 'tls',
    authOptional: login === undefined,
    disabledCommands: [
      ...(security === 'none' ? ['STARTTLS'] : []),
      ...(login === undefined ? ['AUTH'] : []),
    ],
    logger: false,
    onAuth({ username, password }, _session, done) {
      if (username === login?.user && password === login?.password) return done(null, { user: username });
      // Some servers say back what they were told.
      done(new Error(`no such user ${username} ${password}`));
    },
    onRcptTo({ address }, _session, done) {
      done(refusesRecipients ? new Error(`no mailbox ${address}`) : null);
    },
    onData(stream, session, done) {
      let mail = '';
      stream.setEncoding('utf8');
      stream.on('data', (piece: string) => {
        mail += piece;
      });
      stream.on('end', () => {
        mails.push(mail);
        safe.push(session.secure);
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, certificate: cert, mails, safe };
}
