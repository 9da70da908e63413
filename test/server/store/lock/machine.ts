import type { ProcessTable } from '../../../../server/store/lock/process-table.ts';

/** A machine of the test's own: process ids that live, each with its start time, and can be ended. */
export function machine(
  hostname = 'here',
  bootId: string | null = 'boot-1',
  pidNamespace: string | null = 'pid:[1]',
) {
  const alive = new Map<number, string | null>();
  return {
    start(pid: number, startTicks: string | null = String(pid * 10), bootedAt = 0): ProcessTable {
      alive.set(pid, startTicks);
      return {
        pid,
        hostname,
        bootId,
        pidNamespace,
        bootedAt,
        look: (other) => ({ alive: alive.has(other), startTicks: alive.get(other) ?? null }),
      };
    },
    end: (pid: number) => alive.delete(pid),
  };
}
