import { beforeEach, expect, it, vi } from 'vitest';
import { callCompanion } from '../../../extension/messaging/call-companion.ts';
import type { CallReply } from '../../../extension/messaging/messages.ts';

const fake = vi.hoisted(() => ({ replies: [] as unknown[], sent: [] as unknown[] }));
vi.mock('../../../extension/messaging/messages.ts', () => ({
  sendMessage: async (...message: unknown[]) => {
    fake.sent.push(message);
    return fake.replies.shift() as CallReply;
  },
}));

beforeEach(() => {
  fake.replies.length = 0;
  fake.sent.length = 0;
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
