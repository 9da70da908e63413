import { answered } from './answered.ts';
import { type Protocol, sendMessage } from './messages.ts';

/** Longer than the background waits for the companion (25 s), whatever is asked. */
const companionMs = 35_000;
/** What the background does by itself takes milliseconds, but it may have to be started first, on a busy machine. */
const ownMs = 10_000;

const asksCompanion: readonly (keyof Protocol)[] = ['call', 'pair', 'overviewLine'];
/** A code and a ticket are good once, and what a call does nobody knows here. */
const notTwice: readonly (keyof Protocol)[] = ['call', 'pair', 'admitFrame'];

/**
 * Asks the background, from any page or content script. Only this does: whatever the browser does with the background,
 * an answer comes, or a problem in words.
 * @returns what the background answers
 * @throws CompanionProblem when it does not, or fails
 */
export const askBackground = ((...message: Parameters<typeof sendMessage>) => {
  const [type] = message;
  return answered(() => sendMessage(...message), {
    limitMs: asksCompanion.includes(type) ? companionMs : ownMs,
    mayRepeat: !notTwice.includes(type) || isOfJob(message),
  });
}) as typeof sendMessage;

/** Asking once more for the answer of a call that was taken already calls nothing. */
const isOfJob = ([type, data]: Parameters<typeof sendMessage>): boolean =>
  type === 'call' && (data as Parameters<Protocol['call']>[0]).jobId !== undefined;
