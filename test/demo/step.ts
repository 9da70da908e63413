import type { Sandbox } from '../sandbox/index.ts';
import type { CompanionProcess } from './companion-process.ts';

/** One thing the demo shows. */
export interface DemoStep {
  readonly title: string;
  readonly why: string;
  run(companion: CompanionProcess, sandbox: Sandbox): Promise<void>;
}

/** Prints a line. */
export const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
