import { readConfig } from '../../config/environment.ts';
import { createLog } from '../../log.ts';
import { forTerminal, jsonForTerminal, plainForTerminal, withoutColours } from '../../messages/terminal.ts';
import { failureOf } from '../failure.ts';
import { openSession } from '../open-session.ts';
import { createProgressLine } from '../print/progress-line.ts';
import { restoreCommand } from '../restore.ts';
import { serveCommand } from '../serve.ts';
import { parseCommandLine } from './program.ts';

/** Where a command line is typed: what it may read, where it prints, and who may end it. */
export interface Shell {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>;
  readonly stderr: Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>;
  /** Whether whoever reads `stdout` wants colours. */
  readonly hasColours: boolean;
  readonly signals: { once(signal: 'SIGINT' | 'SIGTERM', act: () => void): unknown };
}

/** The signals that end a command, with the exit codes that shells know them by. */
const endings = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** Runs one command line and answers its exit code. */
export async function runCommandLine(args: readonly string[], shell: Shell): Promise<number> {
  const { environment, stdout, stderr, signals } = shell;
  const report = shell.hasColours ? forTerminal : withoutColours;
  const say = (text: string, json: unknown, asJson: boolean): void => {
    stdout.write(`${asJson ? jsonForTerminal(JSON.stringify(json, null, 2)) : report(text)}\n`);
  };
  const complain = (text: string) => stderr.write(`${plainForTerminal(text)}\n`);

  const parsed = parseCommandLine(args);
  if ('printed' in parsed) {
    if (parsed.exitCode === 0) say(parsed.printed, { text: parsed.printed }, parsed.json);
    else if (parsed.json) say('', { problem: { code: 'usage', message: parsed.printed } }, true);
    if (parsed.exitCode !== 0) complain(parsed.printed);
    return parsed.exitCode;
  }
  const { asked, json } = parsed;
  try {
    const config = readConfig(environment);
    // A command's own words are its report; the log of what it does is for the server, or for whoever asks for it.
    const level = asked.name === 'serve' || environment.LOG_LEVEL ? config.logLevel : 'error';
    const log = createLog(level, stderr);
    if (asked.name === 'serve') {
      await serveCommand(config, log, (text, facts) => say(text, facts, json));
      return 0;
    }
    if (asked.name === 'restore') {
      const restored = await restoreCommand(config, log, asked.file);
      say(restored.text, restored.json, json);
      return restored.exitCode;
    }
    const commands = await import('../every-command.ts');
    const session = await openSession(config, log);
    const line = createProgressLine(stderr);
    // The first signal lets the write in flight finish; the second one ends at once.
    for (const [signal, exitCode] of endings)
      signals.once(signal, () => {
        if (!session.interrupt()) process.exit(exitCode);
      });
    try {
      const outcome = await asked.answer(commands, session, { config, onProgress: line.show });
      line.clear();
      say(outcome.text, outcome.json, json);
      return outcome.exitCode;
    } finally {
      line.clear();
      await session.close();
    }
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    const { note, exitCode } = failure;
    if (json) say('', { problem: note }, true);
    complain(`${note.message}\n${note.action}`);
    return exitCode;
  }
}
