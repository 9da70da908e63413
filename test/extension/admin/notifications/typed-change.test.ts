import { describe, expect, it, vi } from 'vitest';
import type { Way } from '../../../../shared/notifications.ts';

vi.mock('#i18n', () => import('../../support/fake-i18n.ts'));
vi.mock('wxt/browser', async () => ({
  browser: (await import('../../support/fake-browser.ts')).fakeBrowser(),
}));

const { changeOf, isWholeChange, typedOf } = await import(
  '../../../../extension/admin/notifications/typed-change.ts'
);

const way = (kind: Way['kind']): Way => ({
  ...{
    wayId: 'w-1',
    kind,
    name: 'Nights',
    language: 'en',
    by: { kind: 'command' },
    at: '2026-11-29T08:00:00Z',
  },
  wants: { causes: ['credentials', 'planHeld'], moneyFrom: 50, daysAhead: 7 },
  ...{ lastToldAt: null, waiting: 0, problem: null },
});

describe('the form of a way that is there', () => {
  it.each(['webhook', 'teams', 'slack', 'email', 'ticket'] as const)(
    'begins with what is shown of a %s, and changes nothing of where it leads while that is left empty',
    (kind) => {
      const typed = typedOf(way(kind));
      expect(isWholeChange(typed)).toBe(true);
      expect(changeOf(typed)).toEqual({
        name: 'Nights',
        wants: { causes: ['credentials', 'planHeld'], moneyFrom: 50, daysAhead: 7 },
      });
    },
  );

  it('changes what is typed, and no other field', () => {
    expect(changeOf({ ...typedOf(way('webhook')), url: ' https://next.example/hook ' }).target).toEqual({
      kind: 'webhook',
      url: 'https://next.example/hook',
    });
    const mail = typedOf(way('email'));
    expect(changeOf({ ...mail, to: 'a@msp.example, b@msp.example' }).target).toEqual({
      kind: 'email',
      to: ['a@msp.example', 'b@msp.example'],
    });
    expect(changeOf({ ...mail, host: 'mail.example', password: 'new' }).target).toEqual({
      kind: 'email',
      host: 'mail.example',
      password: 'new',
    });
    expect(changeOf({ ...typedOf(way('ticket')), ticketType: '31' }).target).toEqual({
      kind: 'ticket',
      ticketTypeId: 31,
    });
  });

  it('is not whole without a name, or told of nothing', () => {
    expect(isWholeChange({ ...typedOf(way('slack')), name: ' ' })).toBe(false);
    expect(isWholeChange({ ...typedOf(way('slack')), wanted: new Set() })).toBe(false);
  });
});
