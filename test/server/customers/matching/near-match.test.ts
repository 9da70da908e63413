import { describe, expect, it } from 'vitest';
import { NearMatchCandidateSchema } from '../../../../shared/mapping.ts';
import { createNearMatcher } from '../../../support/near-matcher.ts';

/** The best candidate; its reasons are its evidence in codes, which have a test of their own. */
const near = (sherweb: string, halo: string) => {
  const [found] = createNearMatcher([{ id: 1, name: halo }])(sherweb);
  if (found === undefined) return null;
  const { reasons: _codes, ...candidate } = found;
  return candidate;
};
const many = (...names: string[]) => createNearMatcher(names.map((name, at) => ({ id: at + 1, name })));

it('the evidence of a near match says the same in codes, for other languages', () => {
  const [found] = createNearMatcher([{ id: 1, name: 'Contoso' }])('CONTOSO Inc.');
  expect(found).toMatchObject({
    evidence: ['legal form: "Inc." / none', 'letter case'],
    reasons: [{ code: 'evidence.legalFormFirst', values: { a: 'Inc.' } }, { code: 'evidence.letterCase' }],
  });
});

describe('the same but for the way of writing: score 1', () => {
  it.each([
    ['letter case', 'Contoso Dental', 'CONTOSO dental', ['letter case']],
    ['case in Greek, with its two small sigmas', 'ΟΔΟΣ ΑΘΗΝΑΣ', 'οδος Αθηνας', ['letter case']],
    ['a comma', 'Contoso, Inc', 'Contoso Inc', ['punctuation']],
    ['a dot behind the legal form', 'Contoso Ltd.', 'Contoso Ltd', ['punctuation']],
    ['an apostrophe', "O'Brien Law", 'OBrien Law', ['punctuation']],
    ['two kinds of apostrophe', "O'Brien Law", 'O’Brien Law', ['punctuation']],
    ['initials with and without dots', 'I.B.M.', 'IBM', ['punctuation']],
    ['a hyphen for a space', 'Dental-Care', 'Dental Care', ['punctuation']],
    ['spaces inside the legal form', 'CONTOSO Pty  Ltd', 'Contoso Pty Ltd', ['letter case', 'white space']],
    ['an accent for an apostrophe', 'O´Brien Law', "O'Brien Law", ['other forms of the same characters']],
    ['an Arabic stretcher by itself', 'Contoso ـ', 'Contoso', ['other forms of the same characters']],
    ['two spaces', 'Contoso  Ltd', 'Contoso Ltd', ['white space']],
    ['a space before a number', 'Branch12', 'Branch 12', ['white space']],
    ['accents', 'Société Générale', 'Societe Generale', ['accents']],
    ['letters with a stroke', 'Ærø Shipping', 'Aero Shipping', ['accents']],
    ['short and long legal form', 'Contoso Ltd', 'Contoso Limited', ['legal form: "Ltd" / "Limited"']],
    ['Corp and Corporation', 'Contoso Corp', 'Contoso Corporation', ['legal form: "Corp" / "Corporation"']],
    [
      'Inc. and Incorporated',
      'Contoso Inc.',
      'Contoso Incorporated',
      ['legal form: "Inc." / "Incorporated"'],
    ],
    ['Co and Company', 'Bread Co', 'Bread Company', ['legal form: "Co" / "Company"']],
    ['Ltée and Ltd', 'Tremblay Ltée', 'Tremblay Ltd', ['legal form: "Ltée" / "Ltd"']],
    ['Pty Ltd, in brackets', 'Acme Pty Ltd', 'Acme (Pty) Ltd', ['punctuation']],
    [
      'Private Limited',
      'Acme Pvt Ltd',
      'Acme Private Limited',
      ['legal form: "Pvt Ltd" / "Private Limited"'],
    ],
    ['A/S and AS', 'Novo A/S', 'Novo AS', ['punctuation']],
    ['S.p.A. and SpA', 'Zen S.p.A.', 'Zen SpA', ['punctuation']],
    ['S.r.l. and SRL', 'Zen S.r.l.', 'Zen SRL', ['letter case', 'punctuation']],
    ['legal form before and after', 'SARL Dupont', 'Dupont SARL', ['place of the legal form']],
    ['& and and', 'Smith & Jones', 'Smith and Jones', ['joining word: "&" / "and"']],
    ['und and et', 'Smith und Jones', 'Smith et Jones', ['joining word: "und" / "et"']],
    ['& left out', 'Smith & Jones', 'Smith Jones', ['joining word: "&" / none']],
    ['a leading The', 'The Acme Bank', 'Acme Bank', ['leading "The"']],
    ['a Roman number', 'Phoenix II', 'Phoenix 2', ['number: "II" / "2"']],
    ['a leading zero', 'Branch 01', 'Branch 1', ['number: "01" / "1"']],
    ['Arabic digits', 'Branch ١٢', 'Branch 12', ['number: "١٢" / "12"']],
    ['an abbreviation', 'Contoso Intl', 'Contoso International', ['abbreviation: "Intl" / "International"']],
    ['an emoji', 'Contoso 🚀', 'Contoso', ['symbols']],
    ['a trade mark sign', 'Contoso™', 'Contoso', ['symbols']],
    ['an invisible space', 'Con\u200btoso', 'Contoso', ['invisible characters']],
    ['full width letters', 'Ｃontoso', 'Contoso', ['other forms of the same characters']],
    ['(주) and 주식회사', '삼성 주식회사', '삼성 (주)', ['legal form: "주식회사" / "주"', 'punctuation']],
    [
      'two things at once',
      'CONTOSO LTD.',
      'Contoso Limited',
      ['legal form: "LTD." / "Limited"', 'letter case'],
    ],
  ])('%s', (_situation, sherweb, halo, evidence) => {
    expect(near(sherweb, halo)).toEqual({ haloClientId: 1, haloName: halo, score: 1, evidence });
  });
});

describe('almost the same: near, with a lower score', () => {
  it.each([
    ['no legal form', 'Contoso', 'Contoso Inc.', 0.98, ['legal form: none / "Inc."']],
    ['part of the legal form', 'Contoso Ltd', 'Contoso Pty Ltd', 0.98, ['legal form: "Ltd" / "Pty Ltd"']],
    ['a German double form', 'Zen GmbH', 'Zen GmbH & Co. KG', 0.98, ['legal form: "GmbH" / "GmbH & Co. KG"']],
    ['a Polish form', 'Zen', 'Zen Sp. z o.o.', 0.98, ['legal form: none / "Sp. z o.o."']],
    ['a Hebrew form', 'בנק לאומי', 'בנק לאומי בע"מ', 0.98, ['legal form: none / "בע"מ"']],
    ['a Russian form', 'Ромашка', 'ООО Ромашка', 0.98, ['legal form: none / "ООО"']],
    [
      'a glued Japanese form',
      'トヨタ自動車',
      'トヨタ自動車株式会社',
      0.98,
      ['legal form: none / "株式会社"'],
    ],
    ['another legal form', 'Contoso Ltd', 'Contoso LLC', 0.9, ['legal form: "Ltd" / "LLC"']],
    ['word order', 'Smith, John', 'John Smith', 0.98, ['word order', 'punctuation']],
    ['word order with a glued number', 'Contoso12 Fabrikam', 'Fabrikam Contoso12', 0.98, ['word order']],
    ['one word or two', 'Blue Sky Dental', 'Bluesky Dental', 0.98, ['letter case', 'white space']],
    ['one word by a hyphen', 'Dental-Care', 'DentalCare', 0.98, ['punctuation']],
    ['Greek words in one', 'ΟΔΟΣ ΑΘΗΝΑΣ', 'ΟΔΟΣΑΘΗΝΑΣ', 0.98, ['white space']],
    ['Private without Limited is a word', 'Contoso Private', 'Contoso', 0.8, ['extra word: "Private"']],
    [
      'spelling in a common word',
      'Fabrikam Partners',
      'Fabrikam Parners',
      0.971,
      ['spelling: "Partners" / "Parners"'],
    ],
    ['spelling: a letter less', 'Importers', 'Importer', 0.875, ['spelling: "Importers" / "Importer"']],
    ['spelling: another letter', 'Fabrikam', 'Fabrikan', 0.875, ['spelling: "Fabrikam" / "Fabrikan"']],
    ['spelling: swapped letters', 'Fabrikam', 'Farbikam', 0.875, ['spelling: "Fabrikam" / "Farbikam"']],
    ['spelling: ue for ü', 'Müller', 'Mueller', 0.833, ['spelling: "Müller" / "Mueller"']],
    ['a filler word more', 'Contoso', 'Contoso Group', 0.8, ['extra word: "Group"']],
    ['a trade more', 'Northwind Traders', 'Northwind', 0.741, ['extra word: "Traders"']],
    [
      'two common words more',
      ...(['Fabrikam Wingtip', 'Fabrikam Wingtip Care Group', 0.769] as const),
      ['extra word: "Care"', 'extra word: "Group"'],
    ],
  ])('%s', (_situation, sherweb, halo, score, evidence) => {
    expect(near(sherweb, halo)).toEqual({ haloClientId: 1, haloName: halo, score, evidence });
    expect(near(halo, sherweb)?.score).toBe(score);
  });

  it('names exactly the same say so', () => {
    expect(near('Contoso', ' Contoso ')).toMatchObject({ score: 1, evidence: ['exactly the same name'] });
  });
});

describe('different companies: never near', () => {
  it.each([
    ['another number', 'Branch 12', 'Branch 13'],
    [
      'another number in a long name',
      'Fabrikam Wingtip Contoso Branch 12',
      'Fabrikam Wingtip Contoso Branch 13',
    ],
    ['a number more', 'Studio 54', 'Studio'],
    ['a number glued to a word', 'Contoso2', 'Contoso'],
    ['numbers in another order', 'Contoso 1 of 2', 'Contoso 2 of 1'],
    ['digits that run together', 'Contoso 1 2', 'Contoso 12'],
    ['another number in Arabic digits', 'Branch ١٢', 'Branch ١٣'],
    ['another number in full width digits', 'Branch １２', 'Branch １３'],
    ['another Roman number', 'Phoenix II', 'Phoenix III'],
    ['a Roman number more', 'Phoenix II', 'Phoenix'],
    ['a Roman number before the legal form', 'Phoenix II Ltd', 'Phoenix Ltd'],
    ['one Roman letter more', 'Studio X', 'Studio'],
    ['a Roman number inside that is not there', 'King Henry VIII Pub', 'King Henry Pub'],
    ['a Roman number inside', 'King Henry VIII Pub', 'King Henry VII Pub'],
    ['a number word more', 'Fabrikam One', 'Fabrikam'],
    ['another last letter', 'Contoso Unit A', 'Contoso Unit B'],
    ['a last letter more', 'Contoso Unit A', 'Contoso Unit'],
    ['north and all', 'Contoso North', 'Contoso'],
    ['north, misspelt', 'Contoso Northern', 'Contoso Northen'],
    ['north and south', 'Contoso North', 'Contoso South'],
    ['long words of the compass', 'Northeastern Contoso', 'Northwestern Contoso'],
    ['two letters that begin another name', 'AB', 'AB Plumbing'],
    ['three letters that begin another name', 'IBM', 'IBM Services'],
    ['three letters by themselves and a word more', 'A B C', 'A B C Group'],
    ['Et before the name', 'ET Foundry', 'Foundry'],
    ['short names one letter apart', 'IBM', 'IBN'],
    ['short names with an accent', 'ABE', 'ABÉ'],
    ['short names in another order', 'B A', 'A B'],
    ['a short name written together with The', 'The Gap', 'TheGap'],
    ['a short name with The', 'The Gap', 'Gap'],
    ['short words one letter apart', 'Acme', 'Akme'],
    ['words with another first letter', 'Gambia', 'Zambia'],
    ['two typing differences in a word', 'Contoso', 'Kontosso'],
    ['two misspelt words of two', 'Fabrikam Contoso', 'Fabrikan Contosso'],
    ['one common word shared: solutions', 'Solutions', 'Fabrikam Solutions'],
    ['one common word shared: dental', 'Smith Dental', 'Dental'],
    ['one common word shared: group', 'Dental Group', 'Group'],
    ['two common words and a third', 'Dental Solutions', 'Dental Solutions Group'],
    ['the same family, another trade', 'Acme Dental', 'Acme Plumbing'],
    ['the same trade, another family', 'Smith Dental', 'Jones Dental'],
    ['a partner more', 'Smith Dental', 'Smith Jones Dental'],
    ['three words more', 'Fabrikam Contoso', 'Fabrikam Contoso Care Group Services'],
    ['nothing but legal forms', 'GmbH', 'AG'],
    ['a spa is no legal form', 'Zen Spa', 'Zen Ltd'],
    ['SAS before the name is no legal form', 'SAS Foundry', 'Foundry'],
    ['Japanese names that share signs', '東京電力', '東北電力'],
    ['long Japanese names that differ in a sign', '東京電力工業所', '東京電気工業所'],
    ['Japanese names that differ in a vowel mark', 'カキ商事', 'ガキ商事'],
    ['Cyrillic letters that look Latin', 'Acme', '\u0410cme'],
    ['two emoji', '🚀', '🛸'],
    ['only invisible characters', '\u200b', '\u200c'],
    ['no name', '', ''],
    ['no name and a name', '', 'Contoso'],
    ['only spaces', '  ', '\u3000'],
  ])('%s', (_situation, sherweb, halo) => {
    expect(near(sherweb, halo)).toBeNull();
    expect(near(halo, sherweb)).toBeNull();
  });
});

describe('short and empty names', () => {
  it.each([
    ['case', 'ab', 'AB'],
    ['dots', 'A.B.', 'AB'],
    ['a legal form', 'AB', 'AB Ltd'],
    ['& and and', 'H&M', 'H and M'],
    ['a Roman number', 'AB II', 'AB 2'],
    ['only a legal form, with another one', 'Company', 'Company Ltd'],
    ['only The', 'The The', 'THE THE'],
    ['only The, with a legal form', 'The', 'The Ltd'],
    ['only emoji, with spaces', '🚀 🚀', '🚀🚀'],
    ['only punctuation, with spaces', '!!', '! !'],
  ])('are near all the same: %s', (_situation, sherweb, halo) => {
    expect(near(sherweb, halo)).not.toBeNull();
    expect(near(halo, sherweb)).not.toBeNull();
  });
});

describe('several candidates', () => {
  it('the best come first, at most five', () => {
    const match = many(
      'Contoso Group',
      'Contoso Dental',
      'Contosso',
      'Fabrikam',
      'Contoso LLC',
      'Contoso Ltd',
      'CONTOSO',
      'Contoso 2',
    );
    expect(match('Contoso').map((candidate) => candidate.haloName)).toEqual([
      'CONTOSO',
      'Contoso LLC',
      'Contoso Ltd',
      'Contosso',
      'Contoso Group',
    ]);
  });

  it('of equal scores the one that differs in less comes first, then the lower id', () => {
    const match = createNearMatcher([
      { id: 9, name: 'contoso' },
      { id: 3, name: 'CONTOSO.' },
      { id: 5, name: 'CONTOSO' },
    ]);
    expect(match('Contoso').map((candidate) => candidate.haloClientId)).toEqual([5, 9, 3]);
  });

  it('names every Halo customer of a near name', () => {
    const match = many('CONTOSO', 'CONTOSO', 'contoso');
    expect(match('Contoso').map((candidate) => candidate.haloClientId)).toEqual([1, 2, 3]);
  });

  it('answers are separate: changing one changes no other', () => {
    const [first, second] = many('CONTOSO', 'CONTOSO')('Contoso');
    first?.evidence.push('changed');
    expect(second?.evidence).toEqual(['letter case']);
  });

  it('a name of 200 characters is no trouble', () => {
    const long = 'Fabrikam Wingtip '.repeat(12).slice(0, 200);
    const candidates = many(long.toUpperCase(), 'x'.repeat(200))(long);
    expect(candidates).toMatchObject([{ haloClientId: 1, score: 1, evidence: ['letter case'] }]);
    for (const candidate of candidates) expect(() => NearMatchCandidateSchema.parse(candidate)).not.toThrow();
  });
});
