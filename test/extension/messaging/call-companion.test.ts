import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { callCompanion } from '../../../extension/messaging/call-companion.ts';
import type { CallReply } from '../../../extension/messaging/messages.ts';

const fake = vi.hoisted(() => ({ replies: [] as unknown[], sent: [] as unknown[], isGone: false }));
vi.mock('../../../extension/messaging/messages.ts', () => ({
  sendMessage: async (...message: unknown[]) => {
    fake.sent.push(message);
    if (fake.isGone) await new Promise(() => undefined);
    return fake.replies.shift() as CallReply;
  },
}));

beforeEach(() => {
  fake.replies.length = 0;
  fake.sent.length = 0;
  fake.isGone = false;
});

it('a call that takes long is asked for again until its answer is there, and what is waited for is told', async () => {
  const waiting = { side: 'sherweb', seconds: 45 };
  fake.replies.push(
    { ok: 'later', job: { jobId: 'job-1', waiting: null } },
    { ok: 'later', job: { jobId: 'job-1', waiting } },
    { ok: true, value: { topLevels: [] } },
  );
  const told: unknown[] = [];
  expect(await callCompanion('listTopLevels', {}, (what) => told.push(what))).toEqual({ topLevels: [] });
  expect(told).toEqual([null, waiting]);
  const again = ['call', { name: 'listTopLevels', input: {}, jobId: 'job-1' }];
  expect(fake.sent).toEqual([['call', { name: 'listTopLevels', input: {} }], again, again]);
});

it('a refusal that comes late is thrown as any other', async () => {
  const problem = { code: 'halo.forbidden', message: 'No.', action: 'Ask.' };
  fake.replies.push({ ok: 'later', job: { jobId: 'job-1', waiting: null } }, { ok: false, problem });
  await expect(callCompanion('listTopLevels', {})).rejects.toMatchObject({ note: problem });
});

it('a background that the browser ended meanwhile is said to be silent, and nobody waits for it for ever', async () => {
  const said = { note: { code: 'extension.silent' } };
  fake.replies.push(undefined);
  await expect(callCompanion('listTopLevels', {}), 'it answers nothing').rejects.toMatchObject(said);

  fake.isGone = true;
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const never = expect(callCompanion('listTopLevels', {}), 'it never answers').rejects.toMatchObject(said);
  await vi.advanceTimersByTimeAsync(35_000);
  await never;
});
