import { z } from 'zod';
import { ProblemError } from '../../messages/problem-error.ts';
import { withoutSecrets } from '../../vendors/http/redact.ts';
import type { MailTarget } from './mail-target.ts';

const text = z.string().catch('');

/** What nodemailer says of a failure; `originalCode` is Node's. */
const MailErrorSchema = z.object({ code: text, originalCode: text, response: text, message: text });

/** Of a certificate that is not trusted, or another protocol: codes of Node and OpenSSL. */
const isOfTls = (code: string): boolean =>
  /CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO_VERIFY|EPROTO/.test(code);

/**
 * Says in a sentence why a mail was not taken, by nodemailer's codes and never by words.
 * @see https://nodemailer.com/errors
 */
export function sayMailFailure(error: unknown, way: string, target: MailTarget): ProblemError {
  const { code, originalCode, response, message } = MailErrorSchema.parse(error);
  const hidden = [target.user ?? '', target.password ?? '', target.from, ...target.to];
  const values = { way, said: withoutSecrets(response || message, hidden).slice(0, 200) };
  if (code === 'EAUTH') return new ProblemError(502, 'notify.mailAuth', values);
  if (code === 'ETLS' || isOfTls(originalCode)) return new ProblemError(502, 'notify.mailTls', values);
  if (code === 'EENVELOPE') return new ProblemError(502, 'notify.mailAddresses', values);
  return new ProblemError(502, response === '' ? 'notify.mailAway' : 'notify.mailRefused', values);
}
