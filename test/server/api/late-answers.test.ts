import { describe, expect, it } from 'vitest';
import { createLateAnswers } from '../../../server/api/late-answers.ts';
import { waitMsOf } from '../../../server/api/prefer.ts';

describe('an answer that takes longer than whoever asked waits', () => {
  const pending = () => {
    let resolve: (text: string) => void = () => undefined;
    let reject: (error: Error) => void = () => undefined;
    const promise = new Promise<string>((...both) => {
      [resolve, reject] = both;
    });
    return { promise, resolve, reject };
  };

  it('is given at once where it comes in time', async () => {
    const late = createLateAnswers<string>(() => 0);
    expect(await late.within(60_000, 'ann', Promise.resolve('there'))).toEqual({ answer: 'there' });
    await expect(late.within(60_000, 'ann', Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  });

  it('is kept for whoever asked, and for nobody else', async () => {
    const late = createLateAnswers<string>(() => 0);
    const work = pending();
    const job = await late.within(0, 'ann', work.promise);
    const jobId = 'jobId' in job ? job.jobId : '';
    expect(await late.again(jobId, 0, 'ann')).toEqual({ jobId });
    work.resolve('there');
    await expect(late.again(jobId, 60_000, 'bob')).rejects.toMatchObject({ note: { code: 'job.unknown' } });
    expect(await late.again(jobId, 60_000, 'ann')).toEqual({ answer: 'there' });
    expect(await late.again(jobId, 60_000, 'ann')).toEqual({ answer: 'there' });
  });

  it('is a failure for whoever asks for it later, too', async () => {
    const late = createLateAnswers<string>(() => 0);
    const work = pending();
    const job = await late.within(0, 'ann', work.promise);
    work.reject(new Error('refused'));
    await expect(late.again('jobId' in job ? job.jobId : '', 60_000, 'ann')).rejects.toThrow('refused');
  });

  it('goes five minutes after it came, and not before it did', async () => {
    let now = 0;
    const late = createLateAnswers<string>(() => now);
    const work = pending();
    const job = await late.within(0, 'ann', work.promise);
    const jobId = 'jobId' in job ? job.jobId : '';
    now = 3_600_000;
    await late.within(0, 'ann', pending().promise);
    expect(await late.again(jobId, 0, 'ann')).toEqual({ jobId });
    work.resolve('there');
    await late.again(jobId, 60_000, 'ann');
    now += 300_001;
    await late.within(0, 'ann', pending().promise);
    await expect(late.again(jobId, 0, 'ann')).rejects.toMatchObject({ note: { code: 'job.unknown' } });
  });
});

it.each([
  [undefined, null],
  ['wait=10', null],
  ['respond-async', null],
  ['respond-async, wait=10', 10_000],
  ['Wait=0,Respond-Async', 0],
  ['respond-async, wait=9999', 60_000],
  ['respond-async, wait=-1', null],
])('Prefer: %s means a job after %s ms', (prefer, ms) => {
  expect(waitMsOf(prefer)).toBe(ms);
});
