import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

const LockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({ dev: z.boolean().optional(), optional: z.boolean().optional() }),
  ),
});
const PackageSchema = z.looseObject({ name: z.string(), license: z.string() });

const allowed = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
];

/** Everything that the companion and the extension run with, what these need in turn included. */
const shipped = Object.entries(LockSchema.parse(read('package-lock.json')).packages)
  .filter(([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true)
  .map(([path]) => path);

describe('what is shipped with the product', () => {
  it('is little', () => {
    expect(shipped.length).toBeGreaterThan(15);
    expect(shipped.length).toBeLessThan(62);
  });

  it.each(shipped)('%s may be passed on', (path) => {
    expect(allowed).toContain(PackageSchema.parse(read(`${path}/package.json`)).license);
  });
});
