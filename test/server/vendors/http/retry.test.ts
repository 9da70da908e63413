import { describe, expect, it } from 'vitest';
import { phrase } from '../../../../server/messages/phrases.ts';
import {
  type OutsideError,
  type OutsideErrorCode,
  outsideError,
} from '../../../../server/vendors/http/outside-error.ts';
import { haloPace, sherwebPace, withRetries } from '../../../../server/vendors/http/retry.ts';

const tiny = { firstMs: 0, mostMs: 0, jitter: false };
const error = (code: OutsideErrorCode, retryAfterMs?: number) =>
  outsideError('halo', code, 'customers', phrase('happened.notAsked'), { retryAfterMs });

/** How often `attempt` is made when it fails with `code` `failures` times. */
async function tries(code: OutsideErrorCode, repeatable: boolean, failures = Number.POSITIVE_INFINITY) {
  let made = 0;
  const outcome = await withRetries(
    async () => {
      made += 1;
      if (made <= failures) throw error(code);
      return 'done';
    },
    { repeatable, pace: tiny, signal: undefined },
  ).catch((thrown: OutsideError) => thrown.code);
  return { made, outcome };
}

describe('trying again', () => {
  it.each([
    ['rateLimited', true, 9],
    ['rateLimited', false, 9],
    ['timedOut', true, 4],
    ['timedOut', false, 1],
    ['serverError', true, 4],
    ['serverError', false, 1],
    ['unreachable', true, 4],
    ['unreachable', false, 1],
    ['unauthorized', true, 1],
    ['forbidden', true, 1],
    ['notFound', true, 1],
    ['rejected', true, 1],
    ['badAnswer', true, 1],
    ['tooLarge', true, 1],
    ['redirected', true, 1],
    ['incomplete', true, 1],
  ] as const)('%s, repeatable %s: %i tries, then the error', async (code, repeatable, expected) => {
    expect(await tries(code, repeatable)).toEqual({ made: expected, outcome: code });
  });

  it.each([
    ['rateLimited', 8],
    ['serverError', 3],
  ] as const)('ends with the first that goes well: %s', async (code, failures) => {
    expect(await tries(code, true, failures)).toEqual({ made: failures + 1, outcome: 'done' });
  });

  it('does not try a bug of our own again', async () => {
    let made = 0;
    const attempt = async () => {
      made += 1;
      throw new TypeError('a bug');
    };
    await expect(withRetries(attempt, { repeatable: true, pace: tiny, signal: undefined })).rejects.toThrow(
      'a bug',
    );
    expect(made).toBe(1);
  });

  const waitsOf = async (failures: number, retryAfter: number | undefined, pace: typeof tiny) => {
    let made = 0;
    const waits: number[] = [];
    await withRetries(
      async () => {
        made += 1;
        if (made <= failures) throw error('rateLimited', retryAfter);
      },
      { repeatable: false, pace: { ...pace, wait: async (ms) => waits.push(ms) }, signal: undefined },
    );
    return waits;
  };

  it('waits as long as it was asked to, however short its own pace', async () => {
    expect(await waitsOf(1, 45_000, tiny)).toEqual([45_000]);
  });

  it('waits by its own pace where it was asked for no wait at all and refused again', async () => {
    expect(await waitsOf(3, 0, { ...tiny, firstMs: 10, mostMs: 40 })).toEqual([0, 20, 40]);
  });

  it('waits no longer than it was asked to, however long its own pace', async () => {
    expect(await waitsOf(1, 0, { firstMs: 60_000, mostMs: 60_000, jitter: false })).toEqual([0]);
  });

  it('never waits longer than ten minutes, whatever it was asked to', async () => {
    expect(await waitsOf(1, 86_400_000, tiny)).toEqual([600_000]);
  });

  it('doubles its wait up to the longest', async () => {
    const pace = { firstMs: 5_000, mostMs: 30_000, jitter: false };
    expect(await waitsOf(5, undefined, pace)).toEqual([5_000, 10_000, 20_000, 30_000, 30_000]);
  });

  it('ends its wait when told to stop', async () => {
    for (const how of ['signal', 'stop'] as const) {
      const abort = new AbortController();
      let made = 0;
      const running = withRetries(
        async () => {
          made += 1;
          queueMicrotask(() => abort.abort(new Error('stopped')));
          throw error('rateLimited');
        },
        {
          repeatable: true,
          pace: { firstMs: 3_600_000, mostMs: 3_600_000, jitter: false },
          signal: undefined,
          [how]: abort.signal,
        },
      );
      await expect(running).rejects.toThrow();
      expect(made).toBe(1);
    }
  });

  it('has the paces that the vendors’ limits ask for', () => {
    expect(sherwebPace).toEqual({ firstMs: 3_000, mostMs: 60_000, jitter: true });
    expect(haloPace).toEqual({ firstMs: 5_000, mostMs: 60_000, jitter: false });
    const halo = Array.from({ length: 8 }, (_, at) => Math.min(haloPace.firstMs * 2 ** at, haloPace.mostMs));
    expect(halo.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(5 * 60_000);
  });
});
