import './memory.ts';
import { failureOf } from './commands/failure.ts';
import { openSession } from './commands/open-session.ts';
import { createProgressLine } from './commands/print/progress-line.ts';
import { parseCommandLine } from './commands/program.ts';
import { restoreCommand } from './commands/restore.ts';
import { runCommand } from './commands/run-command.ts';
import { serveCommand } from './commands/serve.ts';
import { readConfig } from './config/environment.ts';
import { createLog } from './log.ts';
import { forTerminal, jsonForTerminal, plainForTerminal } from './terminal.ts';

const say = (text: string, json: unknown, asJson: boolean): void => {
  process.stdout.write(`${asJson ? jsonForTerminal(JSON.stringify(json, null, 2)) : forTerminal(text)}\n`);
};

/** The signals that end a command, with the exit codes that shells know them by. */
const endings = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** Runs one command line and answers its exit code. */
async function main(args: readonly string[]): Promise<number> {
  const parsed = parseCommandLine(args);
  if ('printed' in parsed) {
    if (parsed.exitCode === 0) say(parsed.printed, { text: parsed.printed }, parsed.json);
    else if (parsed.json) say('', { problem: { code: 'usage', message: parsed.printed } }, true);
    if (parsed.exitCode !== 0) process.stderr.write(`${plainForTerminal(parsed.printed)}\n`);
    return parsed.exitCode;
  }
  const { asked, json } = parsed;
  try {
    const config = readConfig(process.env);
    // A command's own words are its report; the log of what it does is for the server, or for whoever asks for it.
    const level = asked.name === 'serve' || process.env.LOG_LEVEL ? config.logLevel : 'error';
    const log = createLog(level);
    if (asked.name === 'serve') {
      await serveCommand(config, log, (text, facts) => say(text, facts, json));
      return 0;
    }
    if (asked.name === 'restore') {
      const restored = await restoreCommand(config, log, asked.file);
      say(restored.text, restored.json, json);
      return restored.exitCode;
    }
    const session = await openSession(config, log);
    const line = createProgressLine(process.stderr);
    // The first signal lets the write in flight finish; the second one ends at once.
    for (const [signal, exitCode] of endings)
      process.once(signal, () => {
        if (!session.interrupt()) process.exit(exitCode);
      });
    try {
      const outcome = await runCommand(asked, config, session, line.show);
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
    process.stderr.write(`${plainForTerminal(`${note.message}\n${note.action}`)}\n`);
    return exitCode;
  }
}

process.exitCode = await main(process.argv.slice(2));
