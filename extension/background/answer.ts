import { onMessage } from '../messaging/messages.ts';
import { stayAwake } from './stay-awake.ts';

/**
 * Answers messages of one type, and keeps the background going until each is answered. Called while the background
 * starts and never later: browsers do not start it for what it did not listen for by then.
 */
export const answer: typeof onMessage = (type, handle) =>
  onMessage(type, (message) => stayAwake(() => handle(message)) as ReturnType<typeof handle>);
