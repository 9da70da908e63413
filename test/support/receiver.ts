import { createHmac } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type Received, type Receiver, takeMessages } from './take-messages.ts';

/** A receiver that takes messages until the test ends. */
export async function startReceiver(path = '/hook/XHOOKSECRETX'): Promise<Receiver> {
  const receiver = await takeMessages(path);
  onTestFinished(() => receiver.close());
  return receiver;
}

/**
 * Whether a message is signed as Standard Webhooks has it: https://www.standardwebhooks.com
 * @param secret `whsec_` and the key in Base64
 */
export function isSignedWith({ headers, body }: Pick<Received, 'headers' | 'body'>, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}
