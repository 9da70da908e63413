import type { Target } from '../../../shared/notifications.ts';
import { isLoopbackHost } from '../../config/safe-address.ts';
import { ProblemError } from '../../messages/problem-error.ts';

export type MailTarget = Extract<Target, { kind: 'email' }>;

/** A password, and what people are told, go over a wire that nobody reads. @throws ProblemError `notify.unsafeMail` */
export function mustBeSafe({ host, security }: MailTarget): void {
  if (security === 'none' && !isLoopbackHost(host)) throw new ProblemError(400, 'notify.unsafeMail');
}
