import { describe, expect, test } from 'vitest';
import type { AllEvidence } from '../../../server/doctor/evidence/all-evidence.ts';
import type { Evidence } from '../../../server/doctor/evidence/evidence.ts';
import { toDoctorFinding } from '../../../server/doctor/evidence/finding.ts';
import { noHaloEvidence } from '../../../server/doctor/evidence/halo-evidence.ts';
import { noSherwebEvidence } from '../../../server/doctor/evidence/sherweb-evidence.ts';
import { haloPaging } from '../../../server/doctor/halo/findings-of-lists.ts';
import { assumptions } from '../../../server/vendors/assumptions/all.ts';

const rows = (...ids: number[]) => ids.map((id) => ({ id }));
const answered = (body: unknown): Evidence => ({ kind: 'answered', body });
const inEnglish = (evidence: AllEvidence) =>
  toDoctorFinding('haloPaging', assumptions.haloPaging, haloPaging(evidence));
const conclude = (first: unknown, second: unknown) =>
  inEnglish({
    sherweb: noSherwebEvidence({ code: 'why.notAsked' }),
    halo: {
      ...noHaloEvidence({ code: 'why.notAsked' }),
      clients: answered(first),
      secondClient: answered(second),
    },
    linkedLicenceIds: new Set(),
    bought: new Map(),
    fees: [],
    fee: null,
    keptOtherwise: new Map(),
    batch: undefined,
  });

describe('paging that is not as assumed', () => {
  const first = { record_count: 3, clients: rows(1, 2, 3) };

  test('page_no is ignored', () => {
    expect(conclude(first, { record_count: 3, clients: rows(1) })).toMatchObject({
      result: 'differs',
      observed: expect.stringContaining('page_no is ignored'),
    });
  });

  test('page_size is ignored', () => {
    expect(conclude(first, first)).toMatchObject({
      result: 'differs',
      observed: expect.stringContaining('Page 2 of one row held 3'),
    });
  });

  test('a page is a bare array', () => {
    expect(conclude(rows(1, 2), rows(2))).toMatchObject({
      result: 'differs',
      observed: expect.stringContaining('no record_count'),
    });
  });

  test('page 2 holds the second row', () => {
    expect(conclude(first, { record_count: 3, clients: rows(2) })).toMatchObject({ result: 'holds' });
  });
});
