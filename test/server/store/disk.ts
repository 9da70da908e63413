import { type Files, nodeFiles } from '../../../server/store/disk/files.ts';

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}

export type Step = { operation: keyof Files; paths: string[] };

/** The real disk, with `before` called ahead of every operation; what it throws is what the operation throws. */
export function watchedFiles(before: (step: Step) => unknown): Files {
  return new Proxy(nodeFiles, {
    get(target, operation: keyof Files) {
      return async (...args: string[]): Promise<unknown> => {
        const step = { operation, paths: args.map(String) };
        await before(step);
        const run = target[operation] as (...args: string[]) => Promise<unknown>;
        return run(...args);
      };
    },
  });
}

const writing = new Set<keyof Files>(['writeSynced', 'rename', 'link', 'syncFolder', 'makeFolder']);

/** Whether a full or read-only disk can make this step fail. */
export const isWriting = (step: Step): boolean => writing.has(step.operation);

/** A clock that stands still until it is set. */
export function clock(start = '2026-03-01T10:00:00.000Z') {
  let time = new Date(start);
  return {
    now: () => time,
    set: (to: string) => {
      time = new Date(to);
    },
    advance: (ms: number) => {
      time = new Date(time.getTime() + ms);
    },
  };
}
