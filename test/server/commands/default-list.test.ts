import { expect, it } from 'vitest';
import { parseCommandLine } from '../../../server/commands/usage/program.ts';

const parse = (line: string) => parseCommandLine(line.split(' '));

it.each([
  ['decisions', 'decisions list'],
  ['mappings', 'mappings list'],
  ['orders --state asked', 'orders list --state asked'],
  ['billing --month 2026-03 --json', 'billing list --month 2026-03 --json'],
  ['--json renewals', '--json renewals list'],
  ['settings', 'settings get'],
])('a command of several that is asked for alone, as in "%s", is its list', (short, long) => {
  expect(parse(short)).toEqual(parse(long));
  expect(parse(short)).toHaveProperty('asked');
});

it.each(['billing --help', 'orders -h'])('"%s" helps with all of it, not only with its list', (line) => {
  expect(parse(line)).toMatchObject({ exitCode: 0, printed: expect.stringContaining('Commands:') });
});

it('a command that has no list still wants one of its own', () => {
  expect(parse('runs --json')).toMatchObject({ asked: { name: 'runs' } });
  expect(parse('renewals calendar')).toMatchObject({ exitCode: 2 });
});
