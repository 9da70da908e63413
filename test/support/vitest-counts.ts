import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { countsFile } from './counts-file.ts';

/** Leaves how many tests passed and failed for the closing line; a file that cannot be loaded counts as a failure. */
export default class VitestCounts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
      }
    }
    mkdirSync(new URL('.', countsFile('vitest')), { recursive: true });
    writeFileSync(countsFile('vitest'), JSON.stringify({ passed, failed }));
  }
}
