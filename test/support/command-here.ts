import { runCommandLine, type Shell } from '../../server/commands/usage/command-line.ts';

/** A stream that keeps what is written to it, and is no terminal. */
function kept() {
  let text = '';
  const stream: Shell['stderr'] = {
    isTTY: false,
    columns: 80,
    write: (part: string | Uint8Array) => {
      text += String(part);
      return true;
    },
  };
  return { stream, text: () => text };
}

/** Runs a command line in this process, to its end; no signal ever comes. */
export async function commandHere(words: readonly string[], environment: Shell['environment']) {
  const [stdout, stderr] = [kept(), kept()];
  const code = await runCommandLine(words, {
    environment,
    stdout: stdout.stream,
    stderr: stderr.stream,
    hasColours: false,
    signals: { once: () => undefined },
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}
