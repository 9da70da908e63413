import { expect, it, vi } from 'vitest';
import { likeness } from '../../../../extension/admin/customers/state-words.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => (key === 'admin.language' ? 'en' : key) } }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

it.each([
  ['names that share three words of four', 0.75, '75%'],
  ['names that differ in what the evidence says only, as in "Ltd" and "Limited"', 1, null],
  ['names so near that they would round to all', 0.997, null],
] as const)('%s are not said to be equal', (_what, score, said) => {
  expect(likeness({ score })).toBe(said);
});
