import { expect, it } from 'vitest';
import { parseCommandLine } from '../../../server/commands/usage/program.ts';

const printedFor = (line: string) => {
  const parsed = parseCommandLine(line.split(' '));
  return 'printed' in parsed ? [parsed.printed.split('\n')[0], parsed.exitCode] : parsed;
};

it.each([
  ['setings', 'Unknown command setings. Did you mean settings?'],
  ['serv', 'Unknown command serv. Did you mean serve?'],
  ['--json setings', 'Unknown command setings. Did you mean settings?'],
  ['mappings lst', 'Unknown command lst. Did you mean list?'],
  ['renewals intnd', 'Unknown command intnd. Did you mean intend?'],
  ['sync --previw', 'Unknown option --previw. Did you mean --preview?'],
  ['quite-something-else', 'Unknown command quite-something-else.'],
])('a mistyped "%s" is named, with what may have been meant, and ends with 2', (line, said) => {
  expect(printedFor(line)).toEqual([said, 2]);
});

it('no word at all still serves', () => {
  expect(parseCommandLine([])).toEqual({ asked: { name: 'serve' }, json: false });
});
