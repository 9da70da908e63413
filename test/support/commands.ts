import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type Sandbox, sandboxEnvironment, startSandbox } from '../sandbox/index.ts';
import type { SandboxSeed } from '../sandbox/state.ts';
import { commandHere } from './command-here.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as the one JSON document it has to be. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into documents of any shape
  readonly json: any;
}

interface Served {
  readonly url: string;
  readonly process: ChildProcess;
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const partsOf = (words: string): string[] => words.split(' ').filter((word) => word !== '');

/** Starts the built companion with these words; `ended` resolves when it is over. */
function start(words: readonly string[], env: Environment, cwd: string) {
  const child = spawn(process.execPath, [inject('companionFile'), ...words], { env: { ...env }, cwd });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(
    ([code]): Ended => ({ code: code as number | null, stdout, stderr, json: asJson(stdout) }),
  );
  return { child, ended, stdout: () => stdout };
}

export interface Commands {
  readonly sandbox: Sandbox;
  readonly state: Sandbox['state'];
  readonly dataDir: string;
  /** Runs one command, e.g. `run('mappings list')`, to its end. */
  run(words: string, environment?: Environment): Promise<Ended>;
  /** The same with `--json`. */
  json(words: string, environment?: Environment): Promise<Ended>;
  /** What `run` does, in this process: for what is not about the program itself. */
  runHere(words: string, environment?: Environment): Promise<Ended>;
  /** The same with `--json`. */
  jsonHere(words: string, environment?: Environment): Promise<Ended>;
  /** Starts `serve` and waits until it says where it listens. */
  serve(environment?: Environment): Promise<Served>;
}

/** The built companion as a program, on a data folder of its own below `base`, against a sandbox of its own. */
export async function openCommands(
  seed?: SandboxSeed,
  given: Environment = {},
  base = tmpdir(),
): Promise<Commands> {
  const sandbox = await startSandbox(seed === undefined ? {} : { seed });
  const folder = await mkdtemp(join(base, 'commands-'));
  const dataDir = join(folder, 'data');
  const children = new Set<ReturnType<typeof start>>();
  onTestFinished(async () => {
    for (const { child } of children) child.kill('SIGKILL');
    await Promise.all([...children].map(({ ended }) => ended));
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  const inSandbox = (environment: Environment): Environment => {
    const own = { COMPANION_DATA_DIR: dataDir, COMPANION_PORT: '0' };
    return { ...sandboxEnvironment(sandbox), ...own, ...given, ...environment };
  };
  const begin = (words: readonly string[], environment: Environment) => {
    const started = start(words, inSandbox(environment), folder);
    children.add(started);
    return started;
  };
  const run: Commands['run'] = (words, environment = {}) => begin(partsOf(words), environment).ended;
  const runHere: Commands['runHere'] = async (words, environment = {}) => {
    const ended = await commandHere(partsOf(words), inSandbox(environment));
    return { ...ended, json: asJson(ended.stdout) };
  };

  return {
    sandbox,
    state: sandbox.state,
    dataDir,
    run,
    json: (words, environment) => run(`${words} --json`, environment),
    runHere,
    jsonHere: (words, environment) => runHere(`${words} --json`, environment),
    async serve(environment = {}) {
      const { child, ended, stdout } = begin(['serve', '--json'], environment);
      const facts = z.object({ url: z.string() });
      const isUp = (async () => {
        while (!facts.safeParse(asJson(stdout())).success) await once(child.stdout, 'data');
      })();
      const over = await Promise.race([isUp.then(() => undefined), ended]);
      if (over !== undefined) throw new Error(`serve ended with ${over.code}: ${over.stdout}${over.stderr}`);
      return {
        url: facts.parse(asJson(stdout())).url,
        process: child,
        stop(signal = 'SIGTERM') {
          child.kill(signal);
          return ended;
        },
      };
    },
  };
}
