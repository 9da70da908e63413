import { expect, it, vi } from 'vitest';
import { browserZone, ZoneNote } from '../../../../extension/admin/ui/zone-note.tsx';
import { messagesOf, say } from '../../support/messages.ts';
import { textOf } from '../../support/text-of.ts';

const state = vi.hoisted(() => ({ browser: '', t: (key: string, ..._args: unknown[]): string => key }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...args: unknown[]) => state.t(key, ...args) } }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => state.browser } } }));

it.each([
  ['en-US', ' (6:00 AM in America/New York)'],
  ['en-GB', ' (06:00 in America/New York)'],
  ['fr', ' (06:00, fuseau America/New York)'],
] as const)(
  'a time of the daily sync names its zone where the browser’s is another, written as its reader writes times (%s)',
  async (language, expected) => {
    const words = await messagesOf(language === 'fr' ? 'fr' : 'en');
    state.browser = language;
    state.t = (key, ...args) => say(words, key, ...args);
    const elsewhere = { time: '06:00', timeZone: 'America/New_York' };
    expect(textOf(ZoneNote(elsewhere))).toBe(expected);
    expect(textOf(ZoneNote({ ...elsewhere, timeZone: browserZone() }))).toBe('');
  },
);
