import './config/heap.ts';
import pc from 'picocolors';
import { runCommandLine } from './commands/usage/command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  hasColours: pc.isColorSupported,
  signals: process,
});
