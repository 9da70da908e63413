import { expect, it } from 'vitest';
import type * as commands from '../../../server/commands/every-command.ts';
import { parseCommandLine } from '../../../server/commands/usage/program.ts';

const parse = (line: string) => parseCommandLine(line.split(' '));

/** Commands that do nothing but say which of them is called, and with what. */
const saying = new Proxy({} as typeof commands, {
  get: (_all, room) =>
    new Proxy(
      {},
      {
        get:
          (_room, command) =>
          async (...given: unknown[]) => [room, command, ...given],
      },
    ),
});

/** What a line would do. */
const done = async (line: string): Promise<unknown> => {
  const parsed = parse(line);
  if (!('asked' in parsed) || parsed.asked.name !== 'session') throw new Error(`${line} asks for no command`);
  return [await parsed.asked.answer(saying, {} as never, {} as never), parsed.json];
};

it.each([
  ['decisions', 'decisions list'],
  ['mappings', 'mappings list'],
  ['orders --state asked', 'orders list --state asked'],
  ['billing --month 2026-03 --json', 'billing list --month 2026-03 --json'],
  ['--json renewals', '--json renewals list'],
  ['settings', 'settings get'],
])('a command of several that is asked for alone, as in "%s", is its list', async (short, long) => {
  expect(await done(short)).toEqual(await done(long));
});

it.each(['billing --help', 'orders -h'])('"%s" helps with all of it, not only with its list', (line) => {
  expect(parse(line)).toMatchObject({ exitCode: 0, printed: expect.stringContaining('Commands:') });
});

it('a command that has no list still wants one of its own', async () => {
  expect(await done('runs --json')).toEqual([['sync', 'runsCommand', {}, undefined, undefined], true]);
  expect(parse('renewals calendar')).toMatchObject({ exitCode: 2 });
});
