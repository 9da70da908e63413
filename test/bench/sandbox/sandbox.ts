import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { startChild } from '../child.ts';

const script = fileURLToPath(new URL('process.ts', import.meta.url));

const CountsSchema = z.object({
  halo: z.number(),
  haloWrites: z.number(),
  sherweb: z.number(),
  sherwebMs: z.number(),
  licences: z.number(),
  violations: z.number(),
});

/** `customers` null: customers with 30 to 200 subscriptions each, all of them in Halo. */
interface Seed {
  readonly customers: number | null;
  readonly subscriptions: number;
  readonly inHalo: number;
}

/** A sandbox in a process of its own, without Halo's request limit. */
export interface BenchSandbox {
  /** What a companion needs to work against it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Starts over with these records. */
  seed(seed: Seed): Promise<void>;
  /** Milliseconds that every answer of Sherweb takes from now on. */
  latency(ms: number): Promise<void>;
  haloSettings(settings: Record<string, unknown>): Promise<void>;
  /** Gives so many subscriptions another quantity. */
  change(count: number): Promise<void>;
  /** Forgets the requests seen so far. */
  clear(): Promise<void>;
  /** The requests seen; `sherwebMs` from the first question to the last answer, both without token calls. */
  counts(): Promise<z.infer<typeof CountsSchema>>;
  stop(): Promise<void>;
}

/** Starts a sandbox process. */
export async function startBenchSandbox(): Promise<BenchSandbox> {
  const child = startChild(['--import', 'tsx', script]);
  const tell = async (question: string, given?: unknown) =>
    void (await child.ask(question, z.unknown(), given));
  return {
    environment: await child.ask('environment', z.record(z.string(), z.string())),
    seed: (seed) => tell('seed', seed),
    latency: (ms) => tell('latency', ms),
    haloSettings: (settings) => tell('haloSettings', settings),
    change: (count) => tell('change', count),
    clear: () => tell('clear'),
    counts: () => child.ask('counts', CountsSchema),
    stop: child.stop,
  };
}
