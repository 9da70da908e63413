import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { screens } from '../../extension/admin/core/route.ts';
import { parseCommandLine } from '../../server/commands/usage/program.ts';
import { defaultSettings } from '../../shared/settings.ts';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = await read('README.md');
const server = await read('server/README.md');
const environment = await read('server/config/environment.ts');
const words = await read('extension/locales/en.yml');
const screenNames = words.slice(words.indexOf('\n  nav:\n'), words.indexOf('\n  headline:\n'));

/** The cells of the tables between a heading and the next one of its rank, without their padding. */
const tableUnder = (text: string, heading: string): string[][] => {
  const from = text.indexOf(`\n${heading}\n`);
  expect(from, `there is no heading "${heading}"`).toBeGreaterThan(-1);
  const rank = heading.slice(0, heading.indexOf(' ') + 1);
  const to = text.indexOf(`\n${rank}`, from + heading.length);
  return text
    .slice(from, to === -1 ? undefined : to)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
};
const inBackticks = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, each]) => each ?? '');

/** Every command of a help text, those of groups with their group before them. */
const commandsIn = (help: string, group = ''): string[] => {
  const listed = help.slice(help.indexOf('Commands:')).split('\n').slice(1);
  const names = listed.flatMap((line) => /^ {2}([a-z][a-z-]*)/.exec(line)?.[1] ?? []);
  return names.filter((name) => name !== 'help').map((name) => `${group}${name}`);
};
const helpOf = (...args: string[]): string => {
  const parsed = parseCommandLine([...args, '--help']);
  return 'printed' in parsed ? parsed.printed : '';
};
const commands = commandsIn(helpOf()).flatMap((name) =>
  helpOf(name).includes('Commands:') ? commandsIn(helpOf(name), `${name} `) : [name],
);

/** Commands as a table names them: `mappings generate` · `list` stands for `mappings generate` and `mappings list`. */
const commandsNamed = (text: string): Set<string> =>
  new Set(
    tableUnder(text, '## Commands').flatMap(([cell = '']) => {
      const [first = '', ...others] = inBackticks(cell);
      const group = commands.includes(first.split(' ')[0] ?? '') ? '' : `${first.split(' ')[0]} `;
      return [first, ...others.map((other) => `${group}${other}`)]
        .map((usage) =>
          usage
            .split(' ')
            .filter((word) => /^[a-z][a-z-]*$/.test(word))
            .slice(0, 2)
            .join(' '),
        )
        .filter((name) => name !== '');
    }),
  );

describe('the documentation stays true', () => {
  it('the README is short enough to be read', () => {
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(9_000);
  });

  it('every file that the README of the server links to is there', () => {
    const links = [...server.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(12);
    expect(links.filter((path) => !existsSync(new URL(`../../server/${path}`, import.meta.url)))).toEqual([]);
  });

  it('every setting is explained, with its default, in the order of the settings', () => {
    const rows = tableUnder(server, '## Settings').filter(([, value]) => value?.startsWith('`'));
    expect(rows.map(([key, value]) => [key, value])).toEqual(
      Object.entries(defaultSettings).map(([key, value]) => [`\`${key}\``, `\`${value}\``]),
    );
  });

  it('every environment variable is explained, and none that does not exist', () => {
    const known = new Set(
      environment.match(/\b(?:(?:COMPANION|SHERWEB|HALO|LOG)_[A-Z_]+|HTTPS_PROXY|NO_PROXY)\b/g),
    );
    const named = tableUnder(server, '## Environment').flatMap(([cell = '']) => inBackticks(cell));
    expect(named.toSorted()).toEqual([...known].toSorted());
  });

  it('every command is explained, and none that does not exist', () => {
    expect(commands.length).toBeGreaterThan(12);
    expect([...commandsNamed(server)].toSorted()).toEqual(commands.toSorted());
  });

  it('the daily commands of the README are commands', () => {
    const strange = [...commandsNamed(readme)].filter((name) => !commands.includes(name));
    expect(strange).toEqual([]);
  });

  it('every screen of the navigation is explained under its name', () => {
    const names = [...screenNames.matchAll(/^ {4}(\w+): (.+)$/gm)]
      .filter(([, key = '']) => screens.some((screen) => screen === key))
      .map(([, , name = '']) => name);
    expect(names).toHaveLength(screens.length);
    expect(names.filter((name) => !readme.includes(`\n| ${name} `))).toEqual([]);
  });

  it('the README shows first what a technician sees, then what an admin closes the month with', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(.*\/([a-z-]+)\.png\)/g)].map(([, name]) => name);
    expect(pictures.slice(0, 2)).toEqual(['customer-page', 'billing']);
  });

  it('every file that a README points at is there', async () => {
    for (const [path, text] of [
      ['README.md', readme],
      ['server/README.md', server],
      ['extension/README.md', await read('extension/README.md')],
      ['test/README.md', await read('test/README.md')],
    ] as const)
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        const file = new URL(target, new URL(`../../${path}`, import.meta.url));
        await expect(readFile(file), `${path} -> ${target}`).resolves.toBeDefined();
      }
  });
});
