import { describe, expect, it } from 'vitest';
import { createTokenKeeper } from '../../../../server/vendors/http/token-keeper.ts';

/** A keeper over tokens t1, t2, … of `expiresIn` seconds, with a clock that the test sets. */
function keeperOf(expiresIn = 3600) {
  const clock = { ms: 1_000_000 };
  let asked = 0;
  const keeper = createTokenKeeper(
    async () => {
      asked += 1;
      const value = `t${asked}`;
      await Promise.resolve();
      return { value, expiresIn };
    },
    () => clock.ms,
  );
  return { keeper, clock, asked: () => asked };
}

describe('a token keeper', () => {
  it('asks once for many callers at once', async () => {
    const { keeper, asked } = keeperOf();
    expect(await Promise.all(Array.from({ length: 20 }, () => keeper.get()))).toEqual(Array(20).fill('t1'));
    expect(asked()).toBe(1);
  });

  it('keeps the token until 60 s before it ends', async () => {
    const { keeper, clock } = keeperOf();
    await keeper.get();
    clock.ms += (3600 - 60) * 1000 - 1;
    expect(await keeper.get()).toBe('t1');
    clock.ms += 1;
    expect(await keeper.get()).toBe('t2');
  });

  it('uses half of a token that lives too short for that', async () => {
    const { keeper, clock } = keeperOf(60);
    await keeper.get();
    clock.ms += 29_999;
    expect(await keeper.get()).toBe('t1');
    clock.ms += 1;
    expect(await keeper.get()).toBe('t2');
  });

  it('counts from when the token was asked for, not from when it came', async () => {
    const clock = { ms: 0 };
    let asked = 0;
    const keeper = createTokenKeeper(
      async () => {
        asked += 1;
        clock.ms += 10_000;
        return { value: `t${asked}`, expiresIn: 100 };
      },
      () => clock.ms,
    );
    await keeper.get();
    clock.ms = 50_000;
    expect(await keeper.get()).toBe('t2');
  });

  it('asks again after a drop', async () => {
    const { keeper } = keeperOf();
    const first = await keeper.get();
    keeper.drop(first);
    expect(await Promise.all([keeper.get(), keeper.get()])).toEqual(['t2', 't2']);
  });

  it('does not drop a newer token for an older one’s sake', async () => {
    const { keeper, asked } = keeperOf();
    const first = await keeper.get();
    keeper.drop(first);
    await keeper.get();
    keeper.drop(first);
    expect(await keeper.get()).toBe('t2');
    expect(asked()).toBe(2);
  });

  it('tells every caller of a failure, and tries again for the next', async () => {
    let asked = 0;
    const keeper = createTokenKeeper(async () => {
      asked += 1;
      if (asked === 1) throw new Error('no token today');
      return { value: `t${asked}`, expiresIn: 3600 };
    });
    const both = await Promise.allSettled([keeper.get(), keeper.get()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await keeper.get()).toBe('t2');
  });

  it('never serves the token of one account to another', async () => {
    const one = createTokenKeeper(async () => ({ value: 'one', expiresIn: 3600 }));
    const other = createTokenKeeper(async () => ({ value: 'other', expiresIn: 3600 }));
    expect([await one.get(), await other.get(), await one.get()]).toEqual(['one', 'other', 'one']);
  });
});
