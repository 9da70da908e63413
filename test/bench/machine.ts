import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { version } from '../../server/version.ts';

/** What the figures were measured on, in one line each. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** This machine and the versions that count. */
export const thisMachine = (): Machine => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  versions: { companion: version, node: process.versions.node, v8: process.versions.v8 },
});

/** The machine in words. */
export const describeMachine = ({ processor, cores, memoryGb, system, versions }: Machine): string =>
  [
    `${processor}, ${cores} cores, ${memoryGb} GB, ${system}`,
    Object.entries(versions)
      .map(([name, number]) => `${name} ${number}`)
      .join(', '),
  ].join('\n');
