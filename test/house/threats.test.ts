import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('server/README.md', root), 'utf8');
const section = readme.slice(readme.indexOf('### Who could attack'), readme.indexOf('## The data folder'));
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2);

describe('the threat model', () => {
  it('names everybody who could attack', () => {
    expect(rows.length).toBeGreaterThanOrEqual(9);
  });

  it.each(rows)('%s', (row) => {
    const [, who, stops, tests] = row.split('|').map((cell) => cell.trim());
    expect([who, stops]).not.toContain('');
    const named = [...(tests ?? '').matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '');
    expect(named).not.toEqual([]);
    expect(named.filter((path) => !existsSync(new URL(`test/${path}`, root)))).toEqual([]);
  });
});
