import { expect, it, vi } from 'vitest';
import { runIdWords } from '../../../extension/i18n/run-id-words.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => (key === 'admin.language' ? 'fr' : key) } }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'fr' } } }));

it('a run is called by when it began, and by its id where that does not tell', () => {
  expect(runIdWords('20260102-160506-1a2b3c')).toMatch(/^2 janv\. 2026.*\d\d:05$/);
  expect(runIdWords('of another kind')).toBe('of another kind');
});
