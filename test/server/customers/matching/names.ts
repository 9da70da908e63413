import fc from 'fast-check';

const pick = (words: string) => fc.constantFrom(...words.split(' '));

const word = pick(
  'Contoso contoso Cóntoso Contosso Fabrikam Fabrikan Northwind Wingtip Wing tip Smith Jones Dental Dentel Servces Group ' +
    'Services Solutions Importers Importer and & The Gap TheGap North South AB A IBM I.B.M. O’Brien OBrien 12 13 ١٢ II III X ' +
    '東京電力 東京 株式会社 Ромашка לאומי 🚀 - , Ltd',
);
const legalForm = pick('Ltd Limited Ltd. LLC Inc. GmbH S.p.A. Pty Co Corporation KG (株)');

/** Names made of few words, so that many of them are near each other. */
export const similarName = fc
  .tuple(fc.array(word, { minLength: 0, maxLength: 5 }), fc.array(legalForm, { maxLength: 2 }))
  .chain(([words, forms]) =>
    pick('_ _ - __').map((gap) => [...words, ...forms].join(gap.replaceAll('_', ' '))),
  );

/** Any text at all, and similar names. */
export const anyName = fc.oneof(
  { weight: 4, arbitrary: similarName },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
);

/** Halo customers with ids from 1 on, in any order. */
export const clientsOf = (name: fc.Arbitrary<string>) =>
  fc
    .array(name, { maxLength: 14 })
    .map((names) => names.map((each, at) => ({ id: ((at * 7) % 17) + 1, name: each })));
