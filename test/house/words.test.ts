import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../server/messages/catalogues.ts';
import { settings as englishSettings } from '../../server/messages/en/words/settings.ts';
import { settings as frenchSettings } from '../../server/messages/fr/words/settings.ts';
import { SettingsSchema } from '../../shared/settings.ts';
import { sourcesOf } from './sources.ts';

/** The messages of a language as the browser gets them, by key. */
async function messagesOf(language: 'en' | 'fr'): Promise<Readonly<Record<string, string>>> {
  const file = join(import.meta.dirname, `../../extension/locales/${language}.yml`);
  const messages = generateChromeMessages(await parseMessagesFile(file));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

const english = await messagesOf('en');
const french = await messagesOf('fr');

/** What is put in; of singular and plural together. */
const placesIn = (text = ''): string[] => [...new Set(text.match(/\$\d/g))].toSorted();

describe('the words of the extension', () => {
  it('are there in both languages', () => {
    expect(Object.keys(french).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('are all said by somebody', () => {
    const code = sourcesOf('extension')
      .map(({ text }) => text)
      .join('\n');
    const said = new Set(
      [...code.matchAll(/'([a-z]\w*(?:\.\w+)+)'/g)].map(([, key]) => key?.replaceAll('.', '_')),
    );
    // The manifest and the browser say the others.
    expect(Object.keys(english).filter((key) => !said.has(key) && !/^(?:extension_|@@)/.test(key))).toEqual(
      [],
    );
  });

  it('are put together of the same parts in both languages', () => {
    const differing = Object.keys(french).filter(
      (key) => placesIn(french[key]).join() !== placesIn(english[key]).join(),
    );
    expect(differing).toEqual([]);
  });

  it('have a form for one of whatever is counted, in both languages', () => {
    /** Always more than one. */
    const many = ['panel_columnsOf', 'admin_movements_days', 'ticket_pool'];
    const counted = [
      [
        english,
        /\$\d (?:more )?(?:[A-Z]\w+ )?(?:seat|licence|customer|row|subscription|change|day|browser|column|line)s\b/,
      ],
      [
        french,
        /\$\d (?:autres |derniers )?(?:poste|licence|client|ligne|abonnement|changement|jour|navigateur|colonne|autre)s\b/,
      ],
    ] as const;
    for (const [messages, words] of counted)
      expect(
        Object.entries(messages)
          .filter(([key, text]) => words.test(text) && !text.includes(' | ') && !many.includes(key))
          .map(([key]) => key),
      ).toEqual([]);
  });

  it('call Halo’s records licences and what they count seats, in French licences and postes', () => {
    const differing = Object.keys(english).filter((key) =>
      [
        [/\blicences?\b/i, /\blicences?\b/i],
        [/\bseats?\b/i, /\bpostes?\b/i],
      ].some(([en, fr]) => en?.test(english[key] ?? '') !== fr?.test(french[key] ?? '')),
    );
    expect(differing).toEqual([]);
  });

  it('leave no English in French, but for what both languages write alike', () => {
    const alike =
      /^(?:[^A-Za-z]*|actions?|csv|dates?|exceptions|extension|inactive|licence \$1|licences?|microsoft teams|notifications|page|port|sherweb(?: \(extension\))?|sku|slack|suggestions|ticket(?: \$1)?|version|webhook)$/i;
    const same = Object.keys(english).filter((key) => english[key] === french[key]);
    expect(same.filter((key) => !alike.test(english[key] ?? ''))).toEqual([]);
  });

  it('have what is written on a button in its name, so that it can be spoken', () => {
    const other: Readonly<Record<string, string>> = { admin_billing_acceptLabel: 'admin_billing_acceptOne' };
    /** The name of a field, and what is put behind what is written. */
    const apart = ['admin_sheet_searchLabel', 'admin_customers_changeLabel'];
    for (const messages of [english, french]) {
      const silent = Object.entries(messages).filter(([key, name]) => {
        const stem = /(.+)Label$/.exec(key)?.[1];
        if (stem === undefined || apart.includes(key)) return false;
        const written = messages[other[key] ?? `${stem}Open`] ?? messages[`${stem}Short`] ?? messages[stem];
        return written?.split(' | ').every((form) => !name.includes(form)) ?? false;
      });
      expect(silent).toEqual([]);
    }
  });

  it('write an apostrophe straight in English and curved in French', () => {
    const curved = Object.entries(english).filter(([, text]) => text.includes('’'));
    const straight = Object.entries(french).filter(([, text]) => /\p{L}'\p{L}/u.test(text));
    expect([...curved, ...straight]).toEqual([]);
  });

  it('keep French signs with their words: no line begins with one', () => {
    const broken = Object.entries(french).filter(([, text]) => / [;:?!»%]|« /.test(text.replace(/^: /, '')));
    expect(broken).toEqual([]);
  });
});

describe('money', () => {
  it('is put into words in one place of the companion, and two of the extension', () => {
    const saying = [...sourcesOf('server'), ...sourcesOf('extension')].filter(({ code }) =>
      /imumFractionDigits|toFixed\(2\)/.test(code),
    );
    expect(saying.map(({ path }) => path).toSorted()).toEqual([
      'extension/i18n/formats.ts',
      'extension/i18n/money.ts',
      'extension/i18n/translate.ts',
      'server/messages/translate.ts',
    ]);
  });
});

describe('settings in sentences', () => {
  it.each([
    ['English', englishSettings, english],
    ['French', frenchSettings, french],
  ])('are called in %s what the screen calls them, with their key', (_language, settings, screen) => {
    for (const [key, text] of Object.entries(settings)) {
      const [, label, named] = /^(?:“|«\u00a0)(.*)(?:”|\u00a0») \((.*)\)$/.exec(text) ?? [];
      expect([named, Object.values(screen).includes(label ?? '')]).toEqual([key, true]);
    }
  });

  it.each(['en', 'fr'] as const)('are never called by their key alone (%s)', (language) => {
    const keys = Object.keys(SettingsSchema.shape).join('|');
    const bare = new RegExp(`(?<![\\w({])(?:${keys})(?![\\w)}])`);
    const { notes, phrases } = catalogues[language];
    const texts = JSON.stringify({ notes, phrases }).split('"');
    // The assumption is about a field of Sherweb's that bears the same name.
    expect(
      texts.filter(
        (text) => bare.test(text) && !/^(?:\w+\.)?\w+$/.test(text) && !text.includes('recurringFee'),
      ),
    ).toEqual([]);
  });
});
