import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../../../server/vendors/http/retry-after.ts';

const now = Date.UTC(2026, 0, 1, 12, 0, 0);

describe('how long a 429 asks us to wait', () => {
  it.each([
    ['seconds in the header', '7', undefined, 7000],
    ['no wait at all', '0', undefined, 0],
    ['a date in the header', 'Thu, 01 Jan 2026 12:00:30 GMT', undefined, 30_000],
    ['a date that has passed', 'Thu, 01 Jan 2026 11:59:00 GMT', undefined, 0],
    ['the header wins over the body', '7', { detail: 'Try again in 30 seconds.' }, 7000],
    ['the detail', null, { detail: 'Rate limit is exceeded. Try again in 30 seconds.' }, 30_000],
    ['the message', null, { statusCode: 429, message: 'Try again in 12 seconds.' }, 12_000],
    ['the detail before the message', null, { detail: '3 seconds', message: '9 seconds' }, 3000],
    [
      'a detail without a number, then the message',
      null,
      { detail: 'Slow down', message: '9 seconds' },
      9000,
    ],
    ['one second', null, { message: 'Try again in 1 second' }, 1000],
    ['a header that says nothing we know', 'soon', { message: '9 seconds' }, 9000],
    ['a part of a second', '2.5', { message: '9 seconds' }, 9000],
    ['a negative number', '-5', undefined, undefined],
    [
      'nothing said',
      null,
      { message: 'Rate Limit Reached - 300 Requests per rolling 5 minute window' },
      undefined,
    ],
    ['no body', null, undefined, undefined],
    ['a body that is a text', null, 'Try again in 5 seconds', undefined],
    ['a message that is no text', null, { message: 5 }, undefined],
  ])('%s', (_, header, body, expected) => {
    expect(retryAfterMs(header, body, now)).toBe(expected);
  });
});
