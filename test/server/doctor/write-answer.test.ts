import { describe, expect, test } from 'vitest';
import { judgeCreation } from '../../../server/doctor/write-check/answer.ts';
import { samples, sampleToWire } from '../../../server/doctor/write-check/samples.ts';

const records = samples.map((sample, place) => ({ id: place + 1, ...sampleToWire(1, sample) }));
const judge = (body: unknown) => judgeCreation({ kind: 'answered', body }, samples);

describe('the answer to a creation', () => {
  test('is as assumed when every record is there in order', () => {
    expect(judge(records)).toEqual({
      result: 'holds',
      observed: '3 licences sent, answered with an array of 3, in order.',
    });
  });

  test('may be in another order', () => {
    expect(judge(records.toReversed())).toMatchObject({
      result: 'differs',
      observed: expect.stringContaining('in another order'),
    });
  });

  test('is matched by name where it shows no notes', () => {
    expect(judge(records.map(({ notes: _notes, ...rest }: Record<string, unknown>) => rest)).result).toBe(
      'holds',
    );
  });

  test('may lack what tells which is which, or the ids', () => {
    expect(judge(records.map(({ id }) => ({ id }))).observed).toContain('shows neither notes nor name');
    expect(judge(records.map((_, place) => ({ place }))).observed).toContain('lacks its id');
  });
});
