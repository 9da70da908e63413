import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../shared/settings.ts';

// Tables are padded by the formatter.
const readme = (await readFile(new URL('../../README.md', import.meta.url), 'utf8')).replace(/ +/g, ' ');
const environment = await readFile(new URL('../../server/config/environment.ts', import.meta.url), 'utf8');

describe('the README stays true', () => {
  it.each(Object.entries(defaultSettings))('names setting %s with its default %s', (key, value) => {
    expect(readme).toContain(`| \`${key}\` | \`${value}\` |`);
  });

  it('names no setting that does not exist', () => {
    const section = readme.slice(readme.indexOf('## Settings'), readme.indexOf('## Environment'));
    const named = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
    expect(named).toEqual(Object.keys(defaultSettings));
  });

  it.each([...new Set(environment.match(/\b(?:COMPANION|SHERWEB|HALO|LOG)_[A-Z_]+/g))])(
    'names the environment variable %s',
    (name) => {
      expect(readme).toContain(`\`${name}\``);
    },
  );
});
