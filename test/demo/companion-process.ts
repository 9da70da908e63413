import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

/** The built companion, run as a newcomer would: a server, and commands beside it. */
export class CompanionProcess {
  readonly #environment: Record<string, string | undefined>;
  #server: ChildProcess | undefined;

  constructor(environment: Readonly<Record<string, string>>) {
    this.#environment = { ...process.env, LOG_LEVEL: 'error', COMPANION_PORT: '0', ...environment };
  }

  /** Starts the server; answers its address once it listens. */
  async serve(): Promise<string> {
    const server = spawn(process.execPath, [script, 'serve', '--json'], {
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#server = server;
    let printed = '';
    for await (const line of createInterface({ input: server.stdout })) {
      printed += line;
      if (line === '}') return (JSON.parse(printed) as { url: string }).url;
    }
    throw new Error('The companion did not start.');
  }

  /** Runs a command whose report goes to this terminal. @throws when it ends with another exit code */
  async show(args: readonly string[], expected = 0): Promise<void> {
    const typed = args.map((each) => (each.includes(' ') ? `"${each}"` : each)).join(' ');
    process.stdout.write(`$ companion ${typed}\n\n`);
    const code = await this.#run(args, 'inherit');
    process.stdout.write('\n');
    if (code.exitCode !== expected)
      throw new Error(`"${args.join(' ')}" ended with exit code ${code.exitCode}.`);
  }

  /** Runs a command and answers its JSON. */
  async ask(args: readonly string[]): Promise<unknown> {
    const { printed } = await this.#run([...args, '--json'], 'pipe');
    return JSON.parse(printed);
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (server === undefined || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }

  #run(
    args: readonly string[],
    output: 'inherit' | 'pipe',
  ): Promise<{ exitCode: number | null; printed: string }> {
    const child = spawn(process.execPath, [script, ...args], {
      env: this.#environment,
      stdio: ['ignore', output, 'inherit'],
    });
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode) => resolve({ exitCode, printed }));
    });
  }
}
