import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { askBackground } from '../../../extension/messaging/ask-background.ts';
import { CompanionProblem } from '../../../extension/messaging/companion-problem.ts';

/** What comes of each message in turn: an answer, an error, or nothing at all. */
type Fate = { readonly answer: unknown } | { readonly error: string } | 'silence';
const fake = vi.hoisted(() => ({ fates: [] as Fate[], sent: [] as unknown[] }));
vi.mock('../../../extension/messaging/messages.ts', () => ({
  sendMessage: async (...message: unknown[]) => {
    fake.sent.push(message);
    const fate = fake.fates.shift() ?? 'silence';
    if (fate === 'silence') return new Promise(() => undefined);
    if ('error' in fate) throw new Error(fate.error);
    return fate.answer;
  },
}));

/** What Firefox says of a background that it ended in the middle of a message. */
const ended: Fate = { error: 'Could not establish connection. Receiving end does not exist.' };
const pairing = { address: null, role: null, name: null, isAllowed: false };
const code = { address: 'http://127.0.0.1:1', code: 'AAAA', name: 'Ann' };

beforeEach(() => {
  fake.fates.length = 0;
  fake.sent.length = 0;
});

it('an answer passes as it is, whatever it is', async () => {
  fake.fates.push({ answer: pairing }, { answer: undefined });
  expect(await askBackground('pairingState')).toEqual(pairing);
  expect(await askBackground('enableTile')).toBeUndefined();
});

it('a background that was ended in the middle of a message is asked once more', async () => {
  fake.fates.push(ended, { answer: pairing });
  expect(await askBackground('pairingState')).toEqual(pairing);
  expect(fake.sent).toEqual([['pairingState'], ['pairingState']]);
});

it('one that is ended again is said to be silent, with what the browser said, and asked no more', async () => {
  fake.fates.push(ended, ended, { answer: pairing });
  const problem = await askBackground('pairingState').catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(CompanionProblem);
  expect(problem).toMatchObject({
    note: { code: 'extension.silent', detail: expect.stringContaining('Receiving end does not exist') },
  });
  expect(fake.sent.length).toBe(2);
});

it.each([
  ['a code that is good once', () => askBackground('pair', code)],
  ['a ticket that is good once', () => askBackground('admitFrame', 'ticket')],
  ['a call that may change something', () => askBackground('call', { name: 'requestOrder', input: {} })],
])('what may not be done twice is not sent twice: %s', async (_what, ask) => {
  fake.fates.push(ended, { answer: true });
  await expect(ask()).rejects.toMatchObject({ note: { code: 'extension.silent' } });
  expect(fake.sent.length).toBe(1);
});

it('the answer of a call that was taken already is asked for once more', async () => {
  fake.fates.push(ended, { answer: { ok: true, value: 1 } });
  const again = { name: 'requestOrder', input: {}, jobId: 'job-1' } as const;
  expect(await askBackground('call', again)).toEqual({ ok: true, value: 1 });
});

it.each([
  ['what the background knows itself', 10_000, () => askBackground('pairingState')],
  ['what it asks the companion', 35_000, () => askBackground('overviewLine')],
])('nobody waits for ever: %s', async (_what, limitMs, ask) => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let said: unknown = 'nothing yet';
  const asked = ask().catch((error: unknown) => {
    said = error;
  });
  await vi.advanceTimersByTimeAsync(limitMs - 1);
  expect(said).toBe('nothing yet');
  await vi.advanceTimersByTimeAsync(1);
  await asked;
  expect(said).toMatchObject({ note: { code: 'extension.silent' } });
  expect(fake.sent.length).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});
