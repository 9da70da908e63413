import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../server/commands/usage/program.ts';

const printed = (...args: string[]): string => {
  const parsed = parseCommandLine(args);
  if (!('printed' in parsed) || parsed.exitCode !== 0) throw new Error(`${args.join(' ')} printed nothing`);
  return parsed.printed;
};

/** The words of a line as a shell hands them over. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const commandsIn = (help: string): string[] => {
  const [, list = ''] = help.split('\nCommands:\n');
  return [...list.matchAll(/^ {2}([a-z][a-z-]*)/gm)].flatMap(([, name = '']) =>
    name === 'help' ? [] : [name],
  );
};

const everyPath = (...path: string[]): string[][] => {
  const below = commandsIn(printed(...path, '--help'));
  return [path, ...below.flatMap((name) => everyPath(...path, name))];
};

describe('the help', () => {
  const helps = everyPath().map((path) => printed(...path, '--help'));

  it('shows examples, each of which is a command line that is understood', () => {
    const shown = helps.flatMap((help) =>
      [...help.matchAll(/^ {4}companion (.*)$/gm)].map(([, line = '']) => line.replace(/ >> .*/, '')),
    );
    expect(shown.length).toBeGreaterThan(20);
    for (const line of shown) {
      const parsed = parseCommandLine(words(line));
      expect('asked' in parsed || parsed.exitCode === 0, line).toBe(true);
    }
  });

  it('is in our own words, that of its own command too', () => {
    expect(printed('billing', '--help')).toContain('print the help of a command');
    expect(helps.filter((help) => help.includes('display help'))).toEqual([]);
  });

  it('has an example of each command that people begin with', () => {
    for (const line of [
      'sync',
      'runs',
      'mappings set',
      'settings set',
      'billing list',
      'pair',
      'backup',
      'doctor',
    ])
      expect(printed(...line.split(' '), '--help'), line).toContain('Examples:');
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('in %s knows every command and option', (shell) => {
    const script = printed('completion', shell);
    for (const path of everyPath()) for (const name of path) expect(script).toContain(name);
    expect(script).toContain('--preview');
    expect(script).toContain('--write-check');
  });
});
