import { expect, it } from 'vitest';
import { tellableMs } from '../../../../extension/admin/runs/left-words.ts';

it('the time left is told no finer than anybody can tell', () => {
  expect([5_900, 9_999, 31_200, 60_000].map(tellableMs)).toEqual([null, null, 35_000, 60_000]);
});
