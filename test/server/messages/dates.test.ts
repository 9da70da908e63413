import { describe, expect, test } from 'vitest';
import { translateNote } from '../../../server/messages/translate.ts';

const said = (until: string, language: 'en' | 'fr') =>
  translateNote(
    {
      code: 'notify.closingWindow',
      values: { customer: 'Contoso', product: 'Business Premium', seats: 55, floor: 40, until },
    },
    language,
  )?.message;

describe('a date in a sentence', () => {
  test('that is a point in time says its day, its hour and its zone, as people of the language write them', () => {
    expect(said('2026-12-02T22:38:05.123Z', 'en')).toContain('until 2 Dec 2026, 22:38 UTC only');
    expect(said('2026-12-02T22:38:05Z', 'fr')).toMatch(/jusqu’au 2 déc\. 2026,? (à )?22:38 UTC/);
  });

  test('that is a day says the day, wherever the reader is', () => {
    expect(said('2027-01-31', 'en')).toContain('until 31 Jan 2027 only');
    expect(said('2027-01-31', 'fr')).toContain('31 janv. 2027');
  });

  test.each(['2026-13-45', 'plan-2026-12-02', '2026-12-02 extended', '20261202', ''])(
    'that is none stays as it is: %o',
    (text) => {
      expect(said(text, 'en')).toContain(`until ${text} only`);
    },
  );
});
