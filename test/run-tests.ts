import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { findChromium } from './browser/find-chromium.ts';
import { firefoxOrWhyNot, sayOfFirefox } from './browser/firefox-or-why-not.ts';
import { countsFile } from './support/counts-file.ts';

/** Runs the unit and contract tests, then those in the browsers, and ends with one line for all. */
const CountsSchema = z.object({ passed: z.number(), failed: z.number() });

const total = { passed: 0, failed: 0 };
let isGood = true;
const firefox = firefoxOrWhyNot();
const environment = {
  ...process.env,
  CHROMIUM_PATH: findChromium(),
  ...('path' in firefox ? { FIREFOX_PATH: firefox.path } : {}),
};
const runners = [
  { name: 'vitest', args: ['node_modules/vitest/vitest.mjs', 'run'] },
  {
    name: 'playwright',
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      ...('path' in firefox ? [] : ['--project=chromium']),
    ],
  },
];
for (const { name, args } of runners) {
  const file = countsFile(name);
  mkdirSync(new URL('.', file), { recursive: true });
  rmSync(file, { force: true });
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: environment });
  // A runner that broke off without counting has failed, whatever it said.
  const counts = readCounts(file) ?? { passed: 0, failed: 1 };
  total.passed += counts.passed;
  total.failed += counts.failed;
  isGood &&= status === 0;
}
const said = sayOfFirefox(firefox, process.env.CI);
if (said.line !== null) process.stdout.write(`\n${said.line}\n`);
isGood &&= said.isGood;
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = isGood && total.failed === 0 ? 0 : 1;

function readCounts(file: URL): z.infer<typeof CountsSchema> | undefined {
  try {
    return CountsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
