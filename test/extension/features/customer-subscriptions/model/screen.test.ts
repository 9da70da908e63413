import { describe, expect, it } from 'vitest';
import {
  isForbidding,
  type Known,
  screenOf,
} from '../../../../../extension/features/customer-subscriptions/model/screen.ts';
import { answer, subscription } from './made.ts';

const pairing = {
  address: 'https://c.example',
  role: 'technician',
  name: 'Browser',
  isAllowed: true,
} as const;
const trouble = (code: string) => ({ code, message: '', action: '' });
const rows = answer({ subscriptions: [subscription()] });
const known = (some: Partial<Known>): Known => ({ answer: null, trouble: null, pairing, ...some });

const kept = {
  haloLicenceId: 5000,
  sherwebCustomerId: 'contoso',
  product: 'Visio Plan 2',
  seats: 4,
  asOf: '2026-06-01T06:00:00Z',
  billing: null,
};

describe('the state of the panel', () => {
  it.each([
    ['loading', {}],
    ['notPaired', { trouble: trouble('companion.notPaired') }],
    ['revoked', { trouble: trouble('access.noToken') }],
    ['notAllowed', { trouble: trouble('access.adminOnly') }],
    ['notAllowed', { trouble: trouble('extension.refused') }],
    ['unreachable', { trouble: trouble('companion.unreachable') }],
    [
      'noHostAccess',
      { trouble: trouble('companion.unreachable'), pairing: { ...pairing, isAllowed: false } },
    ],
    ['failed', { trouble: trouble('something.else') }],
    ['notMapped', { answer: answer({ mappings: [] }) }],
    ['neverRead', { answer: answer({ asOf: null }) }],
    ['empty', { answer: answer() }],
    ['rows', { answer: rows }],
    ['rows', { answer: answer({ licences: [kept] }) }],
  ] as const)('is %s', (screen, some) => {
    expect(screenOf(known(some))).toBe(screen);
  });

  it('keeps rows that are known when the companion cannot be asked', () => {
    for (const code of ['companion.unreachable', 'sherweb.unavailable'])
      expect(screenOf(known({ answer: rows, trouble: trouble(code) }))).toBe('rows');
  });

  it('keeps no row of somebody who may not see them any more', () => {
    for (const code of ['companion.notPaired', 'access.noToken', 'access.adminOnly', 'extension.refused']) {
      expect(isForbidding(trouble(code))).toBe(true);
      expect(screenOf(known({ answer: rows, trouble: trouble(code) }))).not.toBe('rows');
    }
  });
});
