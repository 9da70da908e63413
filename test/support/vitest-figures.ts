import type { Reporter, TestModule } from 'vitest/node';

/** Prints what the tests of promises have tried, summed by name, and how many of them found a broken promise. */
export default class VitestFigures implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const sums = new Map<string, number>();
    let findings = 0;
    for (const module of modules)
      for (const test of module.children.allTests()) {
        if (test.result().state === 'failed') findings += 1;
        for (const [name, count] of Object.entries(test.meta().figures ?? {}))
          sums.set(name, (sums.get(name) ?? 0) + count);
      }
    if (sums.size === 0) return;
    const width = Math.max(...[...sums.keys()].map(({ length }) => length));
    const number = (count: number) => count.toLocaleString('en').padStart(10);
    const lines = [...sums].map(([name, count]) => `  ${name.padEnd(width)} ${number(count)}`);
    process.stdout.write(
      `\nTried\n${lines.join('\n')}\n  ${'broken promises'.padEnd(width)} ${number(findings)}\n`,
    );
  }
}
