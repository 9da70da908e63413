import { describe, expect, test } from 'vitest';
import { toDoctorFinding } from '../../../server/doctor/evidence/finding.ts';
import { findingOfCreation } from '../../../server/doctor/write-check/answer.ts';
import { samples, sampleToWire } from '../../../server/doctor/write-check/samples.ts';
import { writeAssumptions } from '../../../server/vendors/assumptions/all.ts';

const records = samples.map((sample, place) => ({ id: place + 1, ...sampleToWire(1, sample) }));
const conclude = (body: unknown) => {
  const finding = findingOfCreation({ kind: 'answered', body }, samples);
  return toDoctorFinding('haloCreate', writeAssumptions.haloCreate, finding);
};

describe('the answer to a creation', () => {
  test('is as assumed when every record is there in order', () => {
    expect(conclude(records)).toMatchObject({
      result: 'holds',
      observed: '3 licences sent, answered with an array of 3, in order.',
    });
  });

  test('may be in another order', () => {
    expect(conclude(records.toReversed())).toMatchObject({
      result: 'differs',
      observed: expect.stringContaining('in another order'),
    });
  });

  test('is matched by name where it shows no notes', () => {
    expect(conclude(records.map(({ notes: _notes, ...rest }: Record<string, unknown>) => rest)).result).toBe(
      'holds',
    );
  });

  test('may lack what tells which is which, or the ids', () => {
    expect(conclude(records.map(({ id }) => ({ id }))).observed).toContain('shows neither notes nor name');
    expect(conclude(records.map((_, place) => ({ place }))).observed).toContain('lacks its id');
  });
});
