import { Agent, request } from 'node:http';

interface Load {
  readonly url: string;
  readonly key: string;
  /** Asked one after the other, over and over. */
  readonly paths: readonly string[];
  readonly perSecond: number;
}

export interface Asking {
  /** Stops asking; answers how long each request took, in milliseconds. */
  stop(): Promise<number[]>;
}

/** One request over a kept connection; answers the length of the body. @throws for anything but 200 */
const ask = (url: URL, key: string, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { Authorization: `Bearer ${key}` } }, (answer) => {
      let length = 0;
      answer.on('data', (chunk: Buffer) => {
        length += chunk.length;
      });
      answer.once('error', reject);
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve(length);
        else reject(new Error(`${url.pathname} was answered ${answer.statusCode}.`));
      });
    });
    // A kept connection may be closed by the other side just as it is used again; browsers ask again too.
    asked.once('error', (error) => (asked.reusedSocket ? resolve(ask(url, key, agent)) : reject(error)));
    asked.end();
  });

/**
 * Asks at a steady rate, whether or not the answers keep up, so that a stall is seen by everybody who would have come
 * meanwhile. A request counts from when it was asked, waiting for a connection included; that this process asks a
 * millisecond late is nobody's wait.
 */
export function askSteadily({ url, key, paths, perSecond }: Load): Asking {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const startedAt = performance.now();
  const times: number[] = [];
  const underWay = new Set<Promise<unknown>>();
  let failed: unknown;
  let asked = 0;
  const timer = setInterval(() => {
    for (let due = dueAt(asked); due <= performance.now(); due = dueAt(asked)) {
      const path = paths[asked % paths.length] ?? '/';
      asked += 1;
      const from = performance.now();
      const one = ask(new URL(path, url), key, agent)
        .then(() => times.push(performance.now() - from))
        .catch((error) => {
          failed = error;
        })
        .finally(() => underWay.delete(one));
      underWay.add(one);
    }
  }, 1);
  const dueAt = (place: number): number => startedAt + (place * 1_000) / perSecond;
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(underWay);
      agent.destroy();
      if (failed !== undefined) throw failed;
      return times;
    },
  };
}

/** Requests a second with so many connections that ask again as soon as they are answered. */
export async function mostPerSecond(
  { url, key, paths }: Omit<Load, 'perSecond'>,
  { connections, ms }: { connections: number; ms: number },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + ms;
  let answered = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        await ask(new URL(paths[answered % paths.length] ?? '/', url), key, agent);
        answered += 1;
      }
    }),
  );
  agent.destroy();
  return (answered * 1_000) / ms;
}
