import { describe, expect, it, vi } from 'vitest';
import { isAllowed, isOurPage } from '../../../extension/background/sender.ts';
import { type RouteName, routes } from '../../../shared/routes/api.ts';
import { ourPage } from '../support/fake-browser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../support/fake-browser.ts')).fakeBrowser() }));

const inHalo = { id: 'ours', url: 'https://acme.halopsa.com/customers?clientid=1' };
const all = Object.keys(routes) as RouteName[];

describe('who asks the background', () => {
  it('is one of our pages by its address, not by what it says', () => {
    expect(isOurPage(ourPage)).toBe(true);
    expect(isOurPage({ id: 'ours', url: 'https://evil.example/chrome-extension://ours/options.html' })).toBe(
      false,
    );
    expect(isOurPage({ id: 'ours', url: 'chrome-extension://ours.evil/options.html' })).toBe(false);
    expect(isOurPage({ id: 'another', url: ourPage.url })).toBe(false);
    expect(isOurPage({ id: 'ours' })).toBe(false);
  });

  it('may have every route called from our own pages', () => {
    expect(all.filter((name) => !isAllowed(ourPage, name))).toEqual([]);
  });

  it("may have called from Halo's page only what technicians may", () => {
    const allowed = all.filter((name) => isAllowed(inHalo, name));
    expect(allowed).toContain('clientSubscriptions');
    expect(allowed.filter((name) => routes[name].access !== 'technician')).toEqual([]);
    expect(allowed).not.toContain('pair');
    expect(allowed).not.toContain('writeCredentials');
  });

  it('may have nothing called as another extension', () => {
    expect(all.filter((name) => isAllowed({ ...inHalo, id: 'another' }, name))).toEqual([]);
  });
});
