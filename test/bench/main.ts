import { Command, Option } from 'commander';
import { broken, type Judged, judge } from './judge.ts';
import { describeMachine, thisMachine } from './machine.ts';
import type { Bench } from './row.ts';
import { rows } from './rows.ts';
import { table } from './table.ts';

const asked = new Command('npm run bench --')
  .description('Measures every row of speed and scale, or those asked for, and prints the table.')
  .addOption(new Option('--only <rows...>', 'only these rows').choices(rows.map(({ id }) => id)))
  .option('--full', 'at the whole length: ten minutes where the quick form takes one')
  .option('--json', 'prints the figures as JSON')
  .parse()
  .opts<{ readonly only?: readonly string[]; readonly full?: true; readonly json?: true }>();

const shared = new Map<string, Promise<unknown>>();
const closers: (() => Promise<unknown>)[] = [];
const bench: Bench = {
  isFull: asked.full ?? false,
  say: (text) => process.stderr.write(`  ${text}\n`),
  shared<T>(name: string, make: () => Promise<T>) {
    const made = (shared.get(name) as Promise<T> | undefined) ?? make();
    shared.set(name, made);
    return made;
  },
  atEnd: (close) => closers.unshift(close),
};

const machine = thisMachine();
process.stderr.write(`${describeMachine(machine)}\n`);
const figures: Judged[] = [];
for (const row of rows.filter(({ id }) => asked.only?.includes(id) ?? true)) {
  process.stderr.write(`${row.id}\n`);
  try {
    figures.push(...(await row.measure(bench)).map((figure) => judge(row, figure)));
  } catch (error) {
    figures.push(broken(row, error));
  }
}
for (const close of closers) await close();
process.stdout.write(
  asked.json
    ? `${JSON.stringify({ machine, at: new Date().toISOString(), figures }, null, 2)}\n`
    : `\n${describeMachine(machine)}\n\n${table(figures)}\n`,
);
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1;
