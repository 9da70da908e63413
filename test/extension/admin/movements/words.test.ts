import { expect, it, vi } from 'vitest';
import { valueWords } from '../../../../extension/admin/movements/words.ts';

vi.mock('#i18n', () => ({ i18n: { t: () => 'en' } }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

it('a price is told as money, with its currency where that is another, and seats as a number', () => {
  const words = (kind: 'price' | 'seats', value: number | string) =>
    valueWords(kind, value).replaceAll('\u00a0', ' ');
  expect(words('price', 4343.8)).toBe('4,343.80');
  expect(words('price', '1230.1 CAD')).toBe('CAD 1,230.10');
  expect(words('seats', 1230)).toBe('1,230');
});
