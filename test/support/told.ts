import { z } from 'zod';
import type { Received } from './take-messages.ts';

const BodySchema = z.object({
  data: z.object({ causes: z.array(z.object({ key: z.string(), state: z.string() })).default([]) }),
});

/** What somebody who knows a message again by its id has heard. */
interface Heard {
  /** How many messages, each counted once however often it came. */
  readonly messages: number;
  /** The causes that were opened and not closed. */
  readonly open: ReadonlySet<string>;
  /** `key state`, as often as it was told. */
  readonly times: ReadonlyMap<string, number>;
  /** What nobody should have heard: a cause opened twice, or closed before it was opened. */
  readonly wrong: readonly string[];
}

/** What is over once it was told: nobody is told when it goes, and it may come again. */
const events = ['priceChange', 'windowClosing', 'storage:atStart', 'orders:failed', 'orders:confirmed'];

/** @param received what one way was sent, oldest first */
export function heardFrom(received: readonly Pick<Received, 'headers' | 'body'>[]): Heard {
  const known = new Set<string>();
  const open = new Set<string>();
  const times = new Map<string, number>();
  const wrong: string[] = [];
  for (const { headers, body } of received) {
    const id = String(headers['webhook-id']);
    if (known.has(id)) continue;
    known.add(id);
    for (const { key, state } of BodySchema.parse(JSON.parse(body)).data.causes) {
      times.set(`${key} ${state}`, (times.get(`${key} ${state}`) ?? 0) + 1);
      if (!events.includes(key) && open.has(key) === (state === 'opened')) wrong.push(`${key} ${state}`);
      if (state === 'closed') open.delete(key);
      else open.add(key);
    }
  }
  return { messages: known.size, open, times, wrong };
}
