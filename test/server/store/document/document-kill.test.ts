import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtChild } from '../../../support/built-child.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openCounter, setTo } from './counter.ts';

const child = builtChild(fileURLToPath(new URL('kill-child.ts', import.meta.url)));

const runUntilKilled = (...parts: string[]): Promise<{ output: string; signal: string | undefined }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [child(), ...parts], (error, output) =>
      resolve({ output, signal: error?.signal ?? undefined }),
    );
  });

/** Every writing step of the first change (0 to 5) and the first of the second; after a step is before the next. */
const points = [
  { step: 0, when: 'during' },
  ...[0, 1, 2, 3, 4, 5, 6].map((step) => ({ step, when: 'before' })),
  { step: 6, when: 'during' },
];

describe.concurrent('a companion that is killed while it writes', () => {
  it.for(points)(
    'has lost nothing acknowledged: $when step $step',
    { timeout: 60_000 },
    async ({ step, when }, { onTestFinished }) => {
      const folder = await temporaryFolder(onTestFinished);
      await (await openCounter(folder)).change(setTo(1));
      const { output, signal } = await runUntilKilled(folder, String(step), when);
      expect(signal).toBe('SIGKILL');
      const acknowledged = Number(output.trim().split('\n').at(-1) || 1);

      const document = await openCounter(folder);
      expect(document.opened).toEqual({ origin: 'file' });
      expect([acknowledged, acknowledged + 1]).toContain(document.value.count);
      expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);

      await document.change(setTo(10));
      expect((await openCounter(folder)).value.count).toBe(10);
    },
  );
});
