import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { startChild } from '../child.ts';

const script = fileURLToPath(new URL('process.ts', import.meta.url));

/** A bare Hono route in a process of its own; `/0`, `/1`, … answer the texts. */
export async function startBare(texts: readonly string[]): Promise<{ url: string; stop(): Promise<void> }> {
  const child = startChild(['--import', 'tsx', script]);
  return { url: await child.ask('serve', z.string(), texts), stop: child.stop };
}
