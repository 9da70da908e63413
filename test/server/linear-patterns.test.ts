import { expect, test } from 'vitest';
import { shown } from '../../server/commands/print/text.ts';
import { takeApart } from '../../server/customers/matching/name-parts.ts';
import { formsOf } from '../../server/doctor/evidence/date-forms.ts';
import { valuesIn } from '../../server/doctor/evidence/known-values.ts';
import { forTerminal, jsonForTerminal, withoutColours } from '../../server/messages/terminal.ts';
import { licenceRow } from '../../server/vendors/halo/calls/api-types.ts';
import { tokenUrlOf } from '../../server/vendors/halo/calls/token-url.ts';
import { toLicence } from '../../server/vendors/halo/mapper.ts';
import { readMark } from '../../server/vendors/halo/mark.ts';
import { retryAfterMs } from '../../server/vendors/http/retry-after.ts';
import { vendorText } from '../../server/vendors/http/vendor-text.ts';
import { toUtc } from '../../server/vendors/sherweb/mapper.ts';
import { createNearMatcher } from '../support/near-matcher.ts';

const million = 1_000_000;
/** A megabyte of a piece again and again, which no pattern finds its end in. */
const texts = [
  '1',
  ' ',
  '0',
  '/',
  '=',
  'A.',
  'a/',
  '[sherweb-subscription:',
  "a'",
  '\u001b[',
  '1 ',
  '2026-01-01',
].map((piece) => `${piece.repeat(million / piece.length)}\u00a7`);

/** Everything that looks through a text from outside with a pattern. */
const readers: [string, (text: string) => unknown][] = [
  ['how long a 429 asks to wait', (text) => retryAfterMs(text, { detail: text, message: text }, 0)],
  [
    'what an error says',
    (text) => [vendorText({ Message: text }, text, ['s']), vendorText(undefined, text, ['s'])],
  ],
  ['what an error says of a field', (text) => vendorText({ [text]: [text] }, text, [])],
  ['the mark in notes', readMark],
  ['a token address', tokenUrlOf],
  ['a licence', (text) => toLicence(licenceRow.parse({ id: 1, name: text, start_date: text, notes: text }))],
  ['the forms of dates', (text) => formsOf([text])],
  ['words', (text) => valuesIn([text], [])],
  [
    'what a terminal shows',
    (text) => [shown(text), forTerminal(text), withoutColours(text), jsonForTerminal(text)],
  ],
  ['a name taken apart', takeApart],
  ['a name compared', (text) => createNearMatcher([{ id: 1, name: `${text}x` }])(text)],
  [
    'a day of Sherweb',
    (text) => {
      try {
        return toUtc(text);
      } catch {
        return undefined;
      }
    },
  ],
];

test.each(readers)('%s: a megabyte takes no longer than its length', (_, read) => {
  for (const text of texts) {
    const startedAt = performance.now();
    read(text);
    expect([text.slice(0, 24), performance.now() - startedAt < 5_000]).toEqual([text.slice(0, 24), true]);
  }
});
