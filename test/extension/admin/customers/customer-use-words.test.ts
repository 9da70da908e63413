import { expect, it, vi } from 'vitest';
import { customerUseWords } from '../../../../extension/admin/customers/customer-use-words.ts';
import { messagesOf, say } from '../../support/messages.ts';

const state = vi.hoisted(() => ({ t: (key: string, ..._args: unknown[]): string => key }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...args: unknown[]) => state.t(key, ...args) } }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => state.t('admin.language') } } }));

const last = { id: 4711, summary: 'Printer is down', day: '2026-11-03' };

it.each([
  ['en', last, '5 active licences · 1 recurring invoice · last ticket 4711 · Nov 3, 2026: Printer is down'],
  [
    'fr',
    last,
    '5 licences actives · 1 facture récurrente · dernier ticket 4711 · 3 nov. 2026 : Printer is down',
  ],
  [
    'en',
    { ...last, day: null },
    '5 active licences · 1 recurring invoice · last ticket 4711: Printer is down',
  ],
  ['en', 'none', '5 active licences · 1 recurring invoice · no ticket'],
  ['fr', 'none', '5 licences actives · 1 facture récurrente · aucun ticket'],
  ['fr', null, '5 licences actives · 1 facture récurrente · les tickets ne peuvent pas être lus'],
] as const)(
  'of two Halo customers of one name it is told what hangs on each, in %s: %j',
  async (language, lastTicket, said) => {
    const messages = await messagesOf(language);
    state.t = (key, ...args) => say(messages, key, ...args);
    const words = customerUseWords({ activeLicences: 5, recurringInvoices: 1, lastTicket });
    expect(words.replaceAll('\u00a0', ' ')).toBe(said);
  },
);
