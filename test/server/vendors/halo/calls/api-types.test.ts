import { describe, expect, it } from 'vitest';
import { writeAnswer } from '../../../../../server/vendors/halo/calls/api-types.ts';

describe('the answer to a write', () => {
  it.each([
    ['an array of records', [{ id: 1 }, { id: 2 }], [{ id: 1 }, { id: 2 }]],
    ['one record as an object', { id: 1, name: 'x' }, [{ id: 1, name: 'x' }]],
    ['nothing in an array', [], []],
    ['what is no record, kept in its place', [null, { id: 2 }], [null, { id: 2 }]],
  ])('may be %s', (_, answer, expected) => {
    expect(writeAnswer.parse(answer)).toEqual(expected);
  });

  it.each([
    ['a text', 'Created'],
    ['a number', 1],
    ['null', null],
    ['nothing', undefined],
  ])('is not %s', (_, answer) => {
    expect(writeAnswer.safeParse(answer).success).toBe(false);
  });
});
