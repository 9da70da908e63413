import { describe, expect, it, vi } from 'vitest';

vi.mock('#i18n', () => ({
  i18n: {
    t: (key: string, parts: readonly unknown[] = []) =>
      key === 'admin.language' ? 'en' : [key, ...parts].join(' '),
  },
}));
vi.mock('wxt/browser', async () => ({ browser: (await import('../support/fake-browser.ts')).fakeBrowser() }));

const { overviewLine, popupLines } = await import('../../../extension/i18n/overview-line.ts');
const { lineOf } = await import('../../../extension/background/overview-line.ts');

const now = new Date('2026-11-29T12:00:00Z');
const overview = {
  billing: {
    comparedAt: '2026-11-29T09:00:00Z',
    wrong: 3,
    atStake: [{ currency: 'USD', amount: 412 }],
    unknown: 0,
    notComparable: 0,
  },
  decisions: 2,
  before: null,
  closing: 1,
  closesFirst: null,
  yesterday: { complete: true, customers: 0, seats: 0, new: 0, ended: 0, replaced: 0, prices: 0 },
};

describe('the Overview in one line', () => {
  it('says how much is wrong, how old that is, and what waits; with money only where it may stand', () => {
    expect(overviewLine(overview, now, true)).toMatch(
      /differences 3 .*aMonth .*412.*age\.hours 3.*decisions 2.*closing 1/,
    );
    expect(overviewLine(overview, now, false)).not.toContain('412');
  });

  it('leaves decisions out in the popup, which counts them among what wants somebody', () => {
    expect(popupLines(overview, now).join()).toMatch(/differences 3 .*aMonth .*412.*closing 1/);
    expect(popupLines(overview, now).join()).not.toContain('admin.overview.decisions');
  });

  it('is told to Halo’s page without money, and not at all where the companion does not say it', () => {
    expect(lineOf({ ok: true, value: overview }, now)).toBe(overviewLine(overview, now, false));
    const problem = { code: 'access.notAllowed', message: '', action: '' };
    expect(lineOf({ ok: false, problem }, now)).toBeNull();
    expect(lineOf({ ok: true, value: {} }, now)).toBeNull();
  });
});
