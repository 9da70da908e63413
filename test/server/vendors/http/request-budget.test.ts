import { describe, expect, it } from 'vitest';
import { createRequestBudget } from '../../../../server/vendors/http/request-budget.ts';

/** A budget with a clock that only waiting moves. */
function budgetAt(start: number, options: { limit: number; past?: readonly number[] }) {
  let at = start;
  let limit = options.limit;
  const kept: (readonly number[])[] = [];
  const budget = createRequestBudget({
    limit: () => limit,
    windowMs: 1_000,
    times: { past: options.past ?? [], keep: (times) => kept.push(times) },
    now: () => at,
    wait: async (ms) => {
      at += ms;
    },
  });
  return {
    budget,
    kept,
    clock: () => at,
    moveTo: (time: number) => {
      at = time;
    },
    setLimit: (next: number) => {
      limit = next;
    },
  };
}

describe('the request budget', () => {
  it('lets a request wait until the window has room for it, and no longer', async () => {
    const { budget, clock, moveTo } = budgetAt(5_000, { limit: 2 });
    await budget.take();
    moveTo(5_300);
    await budget.take();
    expect(clock()).toBe(5_300);
    await budget.take();
    expect(clock()).toBe(6_000);
    await budget.take();
    expect(clock()).toBe(6_300);
  });

  it('counts what was sent before by another process, and nothing older than the window', async () => {
    const { budget, clock } = budgetAt(5_000, { limit: 2, past: [3_000, 4_000, 4_001, 4_900] });
    await budget.take();
    expect(clock()).toBe(5_001);
  });

  it('keeps its count when the limit changes, up and down', async () => {
    const { budget, clock, setLimit } = budgetAt(5_000, { limit: 2, past: [4_800, 4_900] });
    setLimit(3);
    await budget.take();
    expect(clock()).toBe(5_000);
    setLimit(1);
    await budget.take();
    expect(clock()).toBe(6_000);
  });

  it('keeps a tenth for people, which no run uses up', async () => {
    const { budget, clock } = budgetAt(5_000, { limit: 20, past: Array.from({ length: 17 }, () => 4_500) });
    await budget.take();
    expect(clock()).toBe(5_000);
    await budget.forPeople.take();
    await budget.forPeople.take();
    expect(clock()).toBe(5_000);
    await budget.take();
    expect(clock()).toBe(5_500);
  });

  it('counts what people ask, and lets runs wait for it', async () => {
    const { budget, clock } = budgetAt(5_000, { limit: 2, past: [4_500] });
    await budget.forPeople.take();
    expect(clock()).toBe(5_000);
    await budget.take();
    expect(clock()).toBe(5_500);
  });

  it('lets a person wait for a moment but not for minutes', async () => {
    const soon = budgetAt(5_000, { limit: 1, past: [4_900] });
    await soon.budget.forPeople.take();
    expect(soon.clock()).toBe(5_900);
    const late = createRequestBudget({
      limit: () => 1,
      windowMs: 300_000,
      times: { past: [5_000], keep: () => undefined },
      now: () => 6_000,
    });
    await expect(late.forPeople.take()).rejects.toMatchObject({ name: 'BudgetSpent', waitMs: 299_000 });
  });

  it('takes times ahead of the clock for now, so that a clock set back stops nobody for long', async () => {
    const { budget, clock } = budgetAt(5_000, { limit: 1, past: [9_999_999] });
    await budget.take();
    expect(clock()).toBe(6_000);
  });

  it('hands on every time that still counts', async () => {
    const { budget, kept } = budgetAt(5_000, { limit: 5, past: [1, 4_500] });
    await budget.take();
    expect(kept).toEqual([[4_500, 5_000]]);
  });

  it('counts nothing for a request that is stopped while it waits', async () => {
    const stop = new AbortController();
    const kept: (readonly number[])[] = [];
    const budget = createRequestBudget({
      limit: () => 1,
      windowMs: 3_600_000,
      times: { past: [5_000], keep: (times) => kept.push(times) },
      now: () => 6_000,
    });
    const taking = budget.take(stop.signal);
    expect(budget.waiting).toBe(true);
    stop.abort(new Error('stopped by a person'));
    await expect(taking).rejects.toThrow();
    expect([budget.waiting, kept]).toEqual([false, []]);
  });
});
