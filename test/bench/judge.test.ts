import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { ratios, timed } from './measure.ts';
import type { Figure, Row } from './row.ts';
import { quantile } from './statistics.ts';
import { table } from './table.ts';

const row: Row = { id: 'start', what: 'start', measuredOn: 'a full store', measure: async () => [] };
const figure = (values: readonly number[], rest: Partial<Figure> = {}): Figure => ({
  what: '',
  unit: 'ms',
  values,
  target: { most: 10 },
  ...rest,
});

describe('a row of the bench', () => {
  it('is judged by its median, not by its worst repeat', () => {
    expect(judge(row, figure([9, 500, 8]))).toMatchObject({
      median: 9,
      lowest: 8,
      highest: 500,
      holds: true,
    });
    expect(judge(row, figure([11, 11, 1]))).toMatchObject({ median: 11, holds: false });
    expect(judge(row, figure([8, 12.5]))).toMatchObject({ median: 10.25, holds: false });
  });

  it('may have to reach at least its target', () => {
    expect(judge(row, figure([0.6], { target: { least: 0.5 } })).holds).toBe(true);
    expect(judge(row, figure([0.4], { target: { least: 0.5 } })).holds).toBe(false);
  });

  it('says why it misses its target, and nothing when it does not', () => {
    const floor = 'Sherweb alone takes 12 ms';
    expect(judge(row, figure([12], { floor })).why).toBe(floor);
    expect(judge(row, figure([9], { floor })).why).toBeNull();
    expect(table([judge(row, figure([12], { floor }))])).toContain('✗ start: Sherweb alone takes 12 ms');
  });
});

describe('a quantile', () => {
  it('is a value that was measured', () => {
    const values = Array.from({ length: 200 }, (_, index) => index + 1);
    expect(quantile(values, 0.99)).toBe(198);
    expect(quantile([7], 0.99)).toBe(7);
  });
});

describe('a measurement', () => {
  it('warms up without counting it', async () => {
    let runs = 0;
    const times = await timed({ warmUp: 2, times: 3 }, () => {
      runs += 1;
    });
    expect([runs, times.length]).toEqual([5, 3]);
  });

  it('of a ratio takes both sides in turns, the other one first every second time', async () => {
    const order: string[] = [];
    const side = (name: string, value: number) => async () => {
      order.push(name);
      return value;
    };
    expect(await ratios({ warmUp: 0, times: 2 }, side('ours', 30), side('bare', 60))).toEqual([0.5, 0.5]);
    expect(order).toEqual(['ours', 'bare', 'bare', 'ours']);
  });
});
