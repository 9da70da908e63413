import { mkdir } from 'node:fs/promises';
import { pack } from './pack.ts';

await mkdir('dist', { recursive: true });
process.stdout.write(`Packed ${await pack('dist')}\n`);
