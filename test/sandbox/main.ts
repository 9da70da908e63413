import { sandboxEnvironment, startSandbox } from './index.ts';
import { small } from './seeds/small.ts';

/** `tsx test/sandbox/main.ts`: the sandbox by itself, with the small seed, until Ctrl+C. */
const sandbox = await startSandbox({ sherwebPort: 4101, haloPort: 4102, controlPort: 4103, seed: small });
const lines = [
  `Fake Sherweb  ${sandbox.sherwebUrl}`,
  `Fake Halo     ${sandbox.haloUrl}`,
  `A customer    ${sandbox.haloUrl}/customers?mainview=client&clientid=101`,
  `Control       ${sandbox.control}`,
  '',
  ...Object.entries(sandboxEnvironment(sandbox)).map(([name, value]) => `export ${name}='${value}'`),
];
process.stdout.write(`${lines.join('\n')}\n`);
process.once('SIGINT', () => void sandbox.close());
process.once('SIGTERM', () => void sandbox.close());
