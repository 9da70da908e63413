import { createHmac, randomBytes } from 'node:crypto';
import type { Target } from '../../../shared/notifications.ts';
import type { Outgoing, SendDeps } from './outgoing.ts';
import { post } from './post.ts';

export type WebhookTarget = Extract<Target, { kind: 'webhook' }> & { readonly secret: string };

/** A secret to sign with, as Standard Webhooks has it. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/**
 * The signature of a message: HMAC-SHA256 over id, time and body.
 * @param at seconds since 1970
 * @see https://www.standardwebhooks.com
 * @example sign('whsec_…', 'msg_1', 1674087231, '{}') // v1,K5oZ…
 */
function sign(secret: string, messageId: string, at: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${messageId}.${at}.${body}`).digest('base64')}`;
}

/** Sends one message, signed; at every try with the same id, by which a receiver knows it again. @throws OutsideError */
export async function sendToWebhook(
  { url, secret }: WebhookTarget,
  { message, said, link }: Outgoing,
  deps: SendDeps,
): Promise<void> {
  const { messageId, form, at, parts } = message;
  const json = {
    type: `notification.${form}`,
    timestamp: at,
    data: {
      messageId,
      subject: said.subject,
      text: said.text,
      link,
      causes: parts.map(({ key, kind, state, since, customer, items, more }, place) => ({
        key,
        kind,
        state,
        since,
        customer,
        ...said.parts[place],
        about: items.map((item) => item.customer),
        moreCount: more,
      })),
    },
  };
  const seconds = Math.floor(deps.now().getTime() / 1000);
  const headers = {
    'webhook-id': messageId,
    'webhook-timestamp': String(seconds),
    'webhook-signature': sign(secret, messageId, seconds, JSON.stringify(json)),
  };
  await post(url, json, deps, headers, [secret]);
}
