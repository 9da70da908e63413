import { expect, it } from 'vitest';
import { closingSoon } from '../../../../extension/admin/overview/closing.ts';

const now = Date.parse('2027-02-01T12:00:00Z');

it('windows that close within a week are named, the first one first; closed, later and absent ones are not', () => {
  const renewals = [
    { id: 'last minute of the week', windowClosesAt: '2027-02-08T12:00:00.000Z' },
    { id: 'a minute later', windowClosesAt: '2027-02-08T12:01:00.000Z' },
    { id: 'tomorrow', windowClosesAt: '2027-02-02T00:00:00.000Z' },
    { id: 'closed', windowClosesAt: '2027-02-01T12:00:00.000Z' },
    { id: 'none', windowClosesAt: null },
  ];
  expect(closingSoon(renewals, now).map(({ id }) => id)).toEqual(['tomorrow', 'last minute of the week']);
});
