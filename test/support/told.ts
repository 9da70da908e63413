import { z } from 'zod';
import type { Received } from './take-messages.ts';

const BodySchema = z.object({
  type: z.string(),
  data: z.object({ causes: z.array(z.looseObject({ key: z.string(), state: z.string() })).default([]) }),
});

/** What somebody who knows a message again by its id has heard. */
interface Heard {
  /** How many messages, each counted once however often it came. */
  readonly messages: number;
  /** The causes that were opened and not closed. */
  readonly open: ReadonlySet<string>;
  /** `key state`, as often as it was told. */
  readonly times: ReadonlyMap<string, number>;
  /** What nobody should have heard: a cause opened twice, closed before it was opened, or told at once with nothing new. */
  readonly wrong: readonly string[];
}

/** What is over once it was told: nobody is told when it goes, and it may come again. */
const events = ['priceChange', 'windowClosing', 'storage:atStart', 'orders:failed', 'orders:confirmed'];

/** @param received what one way was sent, oldest first */
export function heardFrom(received: readonly Pick<Received, 'headers' | 'body'>[]): Heard {
  const known = new Set<string>();
  const open = new Set<string>();
  const times = new Map<string, number>();
  const lastSaid = new Map<string, string>();
  const wrong: string[] = [];
  for (const { headers, body } of received) {
    const id = String(headers['webhook-id']);
    if (known.has(id)) continue;
    known.add(id);
    const { type, data } = BodySchema.parse(JSON.parse(body));
    for (const { key, state, ...rest } of data.causes) {
      const said = JSON.stringify(rest);
      // In a digest the same may be news again: settled in the evening, asked once more at night.
      if (type === 'notification.now' && state === 'changed' && lastSaid.get(key) === said)
        wrong.push(`${key} told again`);
      lastSaid.set(key, said);
      times.set(`${key} ${state}`, (times.get(`${key} ${state}`) ?? 0) + 1);
      if (!events.includes(key) && open.has(key) === (state === 'opened')) wrong.push(`${key} ${state}`);
      if (state === 'closed') open.delete(key);
      else open.add(key);
    }
  }
  return { messages: known.size, open, times, wrong };
}
