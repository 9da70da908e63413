import { describe, expect, it } from 'vitest';
import { consequenceOf, type Today } from '../../../../extension/admin/schedule/consequence.ts';

const today: Today = {
  decisions: [
    { code: 'sync.existingLicence' },
    { code: 'sync.existingLicence' },
    { code: 'sync.overlap' },
    { code: 'sync.otherCurrency' },
  ],
  waiting: { notImported: 3, unmapped: 2, goneInHalo: { licences: 3, seats: 18 } },
};
const nothing: Today = { decisions: [], waiting: { notImported: 0, unmapped: 0, goneInHalo: null } };
const settings = { deactivateDeleted: false };

describe('what a setting comes to today', () => {
  it.each([
    ['onExistingLicence', { kind: 'waits', count: 2 }],
    ['onReplacement', { kind: 'waits', count: 1 }],
    ['haloCurrency', { kind: 'waits', count: 1 }],
    ['onNearMatch', null],
    ['importCustomers', { kind: 'unmapped', count: 2 }],
    ['importSubscriptions', { kind: 'notImported', count: 3 }],
    ['deactivateDeleted', { kind: 'staysBilled', count: 3, seats: 18 }],
    ['scheduleTime', null],
  ] as const)('%s', (setting, expected) => {
    expect(consequenceOf(setting, settings, today)).toEqual(expected);
    expect(consequenceOf(setting, settings, nothing)).toBeNull();
  });

  it('says of deactivation what the next sync does once it is on', () => {
    expect(consequenceOf('deactivateDeleted', { deactivateDeleted: true }, today)).toEqual({
      kind: 'deactivates',
      count: 3,
      seats: 18,
    });
  });
});
