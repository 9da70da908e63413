import { type Files, forgivingFiles, nodeFiles } from '../../../server/store/disk/files.ts';

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}

export type Step = { operation: keyof Files; paths: string[] };

/** A disk, with `before` called ahead of every operation; what it throws is what the operation throws. */
export function watchedFiles(before: (step: Step) => unknown, disk: Files = nodeFiles): Files {
  return new Proxy(disk, {
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

/**
 * The real disk as Windows is: what is read cannot be replaced or removed, a scanner holds every fourth file for a
 * moment, folders are not synced, and modes say nothing.
 */
export function windowsFiles(): Files {
  const codes = ['EPERM', 'EACCES', 'EBUSY'];
  const underRead = new Map<string, number>();
  let turn = 0;
  const unlessHeld = (path: string) => {
    turn += 1;
    if (turn % 4 === 0 || (underRead.get(path) ?? 0) > 0)
      throw systemError(codes[(turn / 4) % codes.length] ?? 'EPERM');
  };
  return forgivingFiles({
    ...nodeFiles,
    async read(path) {
      underRead.set(path, (underRead.get(path) ?? 0) + 1);
      try {
        return await nodeFiles.read(path);
      } finally {
        underRead.set(path, (underRead.get(path) ?? 1) - 1);
      }
    },
    async rename(from, to) {
      unlessHeld(to);
      await nodeFiles.rename(from, to);
    },
    async remove(path) {
      unlessHeld(path);
      await nodeFiles.remove(path);
    },
    facts: async (path) => ({ ...(await nodeFiles.facts(path)), mode: 0o666 }),
    restrict: async () => undefined,
    syncFolder: async () => true,
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
