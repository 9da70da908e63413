import { onTestFinished } from 'vitest';
import { type Receiver, takeMessages } from './take-messages.ts';

export type { Received } from './take-messages.ts';

/** A receiver that takes messages until the test ends. */
export async function startReceiver(path = '/hook/XHOOKSECRETX'): Promise<Receiver> {
  const receiver = await takeMessages(path);
  onTestFinished(() => receiver.close());
  return receiver;
}
