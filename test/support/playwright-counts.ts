import { mkdirSync, writeFileSync } from 'node:fs';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { countsFile } from './counts-file.ts';

/** Leaves how many browser tests passed and failed for the closing line; errors outside tests count as failures. */
export default class PlaywrightCounts implements Reporter {
  #passed = 0;
  #failed = 0;

  onTestEnd(_test: TestCase, { status }: TestResult): void {
    if (status === 'passed') this.#passed += 1;
    else if (status !== 'skipped') this.#failed += 1;
  }

  onError(): void {
    this.#failed += 1;
  }

  onEnd(_result: FullResult): void {
    mkdirSync(new URL('.', countsFile('playwright')), { recursive: true });
    writeFileSync(countsFile('playwright'), JSON.stringify({ passed: this.#passed, failed: this.#failed }));
  }
}
