import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import pc from 'picocolors';
import { sandboxEnvironment, startSandbox } from '../sandbox/index.ts';
import { small } from '../sandbox/seeds/small.ts';
import { buildExtension } from '../support/build-extension.ts';
import { CompanionProcess } from './companion-process.ts';
import { showExtension } from './show-extension.ts';
import { printTitle, steps } from './steps.ts';
import { verify } from './verify.ts';

const { keep } = new Command('npm run demo --')
  .description('Shows the main job on a fake Sherweb and a fake Halo.')
  .option('--keep', 'leaves everything running to try commands on')
  .parse()
  .opts<{ readonly keep?: true }>();

buildExtension();
const dataDir = await mkdtemp(join(tmpdir(), 'sherweb-for-halo-demo-'));
const sandbox = await startSandbox({ seed: small });
// As slow as a network, so that the progress line shows.
sandbox.state.faults.add({
  side: 'sherweb',
  times: Number.POSITIVE_INFINITY,
  effect: { kind: 'latency', ms: 60 },
});
const environment = { ...sandboxEnvironment(sandbox), COMPANION_DATA_DIR: dataDir };
const companion = new CompanionProcess(environment);

const stop = async () => {
  await companion.stop();
  await sandbox.close();
  await rm(dataDir, { recursive: true, force: true });
};

try {
  const url = await companion.serve();
  process.stdout.write(
    `${pc.bold('Sherweb for Halo, on a sandbox')}\n` +
      '   A fake Sherweb, a fake Halo and the real companion run on this machine; nothing else is touched.\n' +
      `   companion ${url} · Sherweb ${sandbox.sherwebUrl} · Halo ${sandbox.haloUrl}\n\n`,
  );
  for (const [place, step] of steps.entries()) {
    printTitle(step, place);
    await step.run(companion, sandbox);
  }
  process.stdout.write(`${verify(sandbox)}\n\n${pc.bold('── In the browser')}\n`);
  // The companion's job is shown; without a browser the rest of the demo still is.
  const shown = await showExtension(companion, sandbox, url).catch((error: unknown) => {
    return `   Not shown: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  });
  process.stdout.write(`${shown}\n`);

  if (keep) {
    const exports = Object.entries(environment).map(([name, value]) => `export ${name}='${value}'`);
    process.stdout.write(
      `\nEverything keeps running; Ctrl+C ends it. In another terminal:\n\n${exports.join('\n')}\nnode dist/server/main.js --help\n\n` +
        `The sandbox's control interface: ${sandbox.control}/state\n`,
    );
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
  } else
    process.stdout.write(
      '\nWhere to look next\n' +
        '   npm run demo -- --keep    the same, and leaves everything running to try commands on\n' +
        '   npm start                 the real companion; it says what to do first\n' +
        '   README.md                 running it for real; server/README.md has settings, environment and security\n',
    );
} finally {
  await stop();
}
