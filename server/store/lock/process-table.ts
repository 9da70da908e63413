import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { errnoOf } from '../disk/errno.ts';

/** What a process id alone does not tell: ids are used again after a restart and exist once in every container. */
export interface ProcessTable {
  pid: number;
  hostname: string;
  /** Differs with every start of the machine; null where the system does not tell. */
  bootId: string | null;
  /** Two running containers never share it; null where the system does not tell. */
  pidNamespace: string | null;
  /** When the machine started, in milliseconds since 1970; a clock that is set changes it. */
  bootedAt: number;
  look(pid: number): { alive: boolean; startTicks: string | null };
}

function orNull(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** State and start time of a process, from the line that proc(5) describes; the name in it may hold anything. */
function procStat(pid: number): { state: string; startTicks: string } | null {
  const line = orNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ') ?? [];
  const [state, startTicks] = [fields[0], fields[19]];
  return state === undefined || startTicks === undefined ? null : { state, startTicks };
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

/** The processes of this machine. */
export function systemProcesses(): ProcessTable {
  return {
    pid: process.pid,
    hostname: hostname(),
    bootId: orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    pidNamespace: orNull(() => readlinkSync('/proc/self/ns/pid')),
    bootedAt: Date.now() - uptime() * 1000,
    look(pid) {
      const stat = procStat(pid);
      // A zombie still has its id but owns nothing any more.
      const zombie = stat !== null && (stat.state === 'Z' || stat.state === 'X');
      return { alive: exists(pid) && !zombie, startTicks: stat?.startTicks ?? null };
    },
  };
}
