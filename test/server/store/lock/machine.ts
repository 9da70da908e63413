import type { ProcessTable } from '../../../../server/store/lock/process-table.ts';

/** A machine of the test's own: process ids that live, each with its start time, and can be ended. */
export function machine(hostname = 'here', bootId = 'boot-1', pidNamespace: string | null = 'pid:[1]') {
  const alive = new Map<number, string>();
  return {
    start(pid: number, startTicks = String(pid * 10)): ProcessTable {
      alive.set(pid, startTicks);
      return {
        pid,
        hostname,
        bootId,
        pidNamespace,
        look: (other) => ({ alive: alive.has(other), startTicks: alive.get(other) ?? null }),
      };
    },
    end: (pid: number) => alive.delete(pid),
  };
}
