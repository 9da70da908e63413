import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeFiles } from '../../../../server/store/disk/files.ts';
import { isWriting, systemError, watchedFiles, windowsFiles } from '../disk.ts';
import { counterFile, openCounter } from './counter.ts';

/** A burst of changes handed in at once, with the writing step of this burst (if any) that fails. */
const burst = fc.record({
  kind: fc.constant('burst' as const),
  steps: fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant('bad' as const)), {
    minLength: 1,
    maxLength: 6,
  }),
  failAt: fc.option(fc.integer({ min: 0, max: 6 })),
});
const restart = fc.record({ kind: fc.constant('restart' as const), leftTemporary: fc.boolean() });

it.each([
  ['the disk of this machine', () => nodeFiles, 150],
  ['a disk of Windows', windowsFiles, 25],
] as const)(
  'on %s it equals the last acknowledged state after any changes, failures and restarts',
  async (_disk, diskOf, numRuns) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 4, arbitrary: burst }, restart), { maxLength: 12 }),
        async (acts) => {
          const folder = await mkdtemp(join(tmpdir(), 'companion-model-'));
          let left = -1;
          const files = watchedFiles((step) => {
            if (!isWriting(step)) return;
            left -= 1;
            if (left === -1) throw systemError('ENOSPC');
          }, diskOf());
          try {
            let document = await openCounter(folder, { files });
            let acknowledged = 0;
            for (const act of acts) {
              if (act.kind === 'restart') {
                left = -1;
                if (act.leftTemporary) {
                  await writeFile(
                    join(folder, '.counter.json.00000000-0000-4000-8000-000000000000.tmp'),
                    '{"format":',
                  );
                }
                document = await openCounter(folder, { files });
              } else {
                left = act.failAt ?? -1;
                const seen: number[] = [];
                const results = await Promise.allSettled(
                  act.steps.map((step) =>
                    document.change((value) => {
                      seen.push(value.count);
                      return step === 'bad'
                        ? { ...value, count: 0.5 }
                        : { ...value, count: value.count + step };
                    }),
                  ),
                );
                expect(seen[0]).toBe(acknowledged);
                for (const [index, result] of results.entries()) {
                  const step = act.steps[index];
                  if (result.status === 'rejected' || step === undefined || step === 'bad') continue;
                  acknowledged += step;
                  expect(result.value.count).toBe(acknowledged);
                }
                const good = results
                  .filter((_, index) => act.steps[index] !== 'bad')
                  .map(({ status }) => status);
                expect(new Set(good).size).toBeLessThanOrEqual(1);
              }
              expect(document.value.count).toBe(acknowledged);
            }
            expect((await openCounter(folder, { files: diskOf() })).value.count).toBe(acknowledged);
            // And the newest backup is one of ours, whole: losing the file now would be survivable.
            await rm(counterFile(folder), { force: true });
            await openCounter(folder);
          } finally {
            await rm(folder, { recursive: true, force: true });
          }
        },
      ),
      { numRuns },
    );
  },
  60_000,
);
