import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const hook = fileURLToPath(new URL('./process-hook.mjs', import.meta.url));

/** What the hook is told, see process-hook.mjs. */
export interface HookOrder {
  readonly KILL_STEP?: string;
  readonly KILL_MOMENT?: string;
  readonly STEPS_FILE?: string;
  readonly CLOCK_AHEAD_MS?: string;
}

export interface Started {
  readonly process: ChildProcess;
  /** Its exit code or the signal that ended it, and what it printed. */
  readonly ended: Promise<{
    code: number | null;
    signal: NodeJS.Signals | null;
    stdout: string;
    stderr: string;
  }>;
  /** Resolves when it has printed a whole JSON document, with that. */
  readonly printed: Promise<unknown>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Starts the built companion with the hook in it; it answers in JSON. */
export function startProcess(
  companionFile: string,
  words: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Started {
  const child = spawn(process.execPath, ['--import', hook, companionFile, ...words, '--json'], { cwd, env });
  let stdout = '';
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const printed = new Promise<unknown>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (parsed(stdout) !== undefined) resolve(parsed(stdout));
    });
  });
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    stdout,
    stderr,
  }));
  return { process: child, ended, printed };
}
