import { type Target, TargetSchema } from '../../../shared/notifications.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import type { SecretBox } from '../../secrets/secret-box.ts';
import { SecretBoxError } from '../../secrets/secret-box-error.ts';
import { mustBeSafe } from './mail-target.ts';
import { safeAddress } from './post.ts';
import { newWebhookSecret, type WebhookTarget } from './webhook.ts';

/** Where a way leads, with everything that is needed to send. */
export type SealedTarget = WebhookTarget | Exclude<Target, { kind: 'webhook' }>;

/** For this way only: a sealed target opens for no other. */
const contextOf = (wayId: string): string => `notifications.${wayId}`;

/**
 * What is kept of what was entered, and the secret that was made for it, if any.
 * @throws ProblemError `notify.unsafeAddress`, `notify.unsafeMail`
 */
export function completed(target: Target): { readonly target: SealedTarget; readonly made: string | null } {
  if (target.kind === 'email') mustBeSafe(target);
  else if (target.kind !== 'ticket') safeAddress(target.url);
  if (target.kind !== 'webhook') return { target, made: null };
  if (target.secret !== undefined) return { target: { ...target, secret: target.secret }, made: null };
  const secret = newWebhookSecret();
  return { target: { ...target, secret }, made: secret };
}

/** Seals the address and the secrets of a way, for that way alone. */
export const sealTarget = (box: SecretBox, wayId: string, target: SealedTarget): string =>
  box.seal(JSON.stringify(target), contextOf(wayId));

/** @throws ProblemError `notify.notOpened` where it was sealed with another key, or for another way */
export function openTarget(
  box: SecretBox,
  { wayId, name, sealed }: { readonly wayId: string; readonly name: string; readonly sealed: string },
): SealedTarget {
  try {
    return completed(TargetSchema.parse(JSON.parse(box.open(sealed, contextOf(wayId))))).target;
  } catch (error) {
    if (error instanceof SecretBoxError) throw new ProblemError(409, 'notify.notOpened', { way: name });
    throw error;
  }
}
