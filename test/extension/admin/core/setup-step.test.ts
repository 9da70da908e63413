import { expect, it } from 'vitest';
import { type Progress, stepOf } from '../../../../extension/admin/core/setup-step.ts';

type Status = NonNullable<Progress['status']>;
const counts = (mapped: number) => ({ mapped, unmapped: 2, excluded: 0 });
const lastRun = {} as Status['schedule']['lastRun'];
const status = (some: { configured?: boolean; counts?: Status['counts']; ran?: boolean; daily?: boolean }) =>
  ({
    configured: { sherweb: true, halo: some.configured ?? true },
    counts: some.counts ?? null,
    schedule: { lastRun: some.ran === true ? lastRun : null, enabled: some.daily ?? false },
  }) as Status;

const at = (some: Partial<Progress>): Progress => ({
  isPaired: true,
  status: null,
  hasTested: false,
  hasPreview: false,
  ...some,
});

it.each([
  ['pair', at({ isPaired: false })],
  [null, at({})],
  ['credentials', at({ status: status({ configured: false }) })],
  ['test', at({ status: status({}) })],
  ['map', at({ status: status({}), hasTested: true })],
  ['map', at({ status: status({ counts: counts(0) }) })],
  ['preview', at({ status: status({ counts: counts(3) }) })],
  ['import', at({ status: status({ counts: counts(3) }), hasPreview: true })],
  ['import', at({ status: status({ counts: counts(0) }), hasPreview: true })],
  ['schedule', at({ status: status({ counts: counts(3), ran: true }) })],
  [null, at({ status: status({ counts: counts(3), ran: true, daily: true }) })],
])('somebody who left comes back to the step that is next: %s', (step, progress) => {
  expect(stepOf(progress)).toBe(step);
});

it('the set-up goes back to the credentials when one was taken away after everything was set up', () => {
  expect(stepOf(at({ status: status({ configured: false, ran: true, daily: true }) }))).toBe('credentials');
});
