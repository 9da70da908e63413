import type { Role } from '../../shared/access.ts';
import type { Data } from '../data/open-data.ts';
import type { StoredRead } from '../data/subscriptions-shelf.ts';
import { JsonText } from '../json-text.ts';
import { clientSubscriptions, staleAfterMs } from './client-subscriptions.ts';

/** All answers that are kept are at most so long together, in characters. */
const mostKept = 4_000_000;

interface Kept {
  readonly text: JsonText;
  /** When it says something else because its rows have become too old; in milliseconds. */
  readonly until: number;
}

/** What the panel shows of one Halo customer, as text, made once for as long as nothing it is made of changes. */
export function createPanelAnswers({ data, now }: { data: Data; now: () => Date }) {
  let madeOf: readonly unknown[] = [];
  let kept = new Map<string, Kept>();
  let length = 0;

  /** Whatever an answer is made of; another one, and all answers are made anew. */
  const present = () => [data.main.value, data.links.value, data.snapshot.value, data.subscriptions.changes];

  const make = async (haloClientId: number, role: Role): Promise<Kept> => {
    const main = data.main.value;
    const reads = new Map<string, StoredRead>();
    for (const mapping of main.mappings) {
      if (mapping.haloClientId !== haloClientId) continue;
      const read = await data.subscriptions.get(mapping.sherwebCustomerId);
      if (read !== undefined) reads.set(mapping.sherwebCustomerId, read);
    }
    const at = now();
    const answer = clientSubscriptions({
      haloClientId,
      main,
      links: data.links.value,
      snapshot: data.snapshot.value,
      reads,
      role,
      now: at,
    });
    const until =
      answer.asOf === null || answer.stale
        ? Number.POSITIVE_INFINITY
        : Date.parse(answer.asOf) + staleAfterMs;
    return { text: new JsonText(JSON.stringify(answer)), until };
  };

  return async (haloClientId: number, role: Role): Promise<JsonText> => {
    const before = present();
    if (before.some((part, place) => part !== madeOf[place])) {
      madeOf = before;
      kept = new Map();
      length = 0;
    }
    const key = `${role} ${haloClientId}`;
    const found = kept.get(key);
    if (found !== undefined && now().getTime() <= found.until) return found.text;
    const made = await make(haloClientId, role);
    // What changed while it was made may be in it by half: then it is answered, as it may, but not kept.
    if (present().every((part, place) => part === before[place]) && before === madeOf) {
      kept.set(key, made);
      length += made.text.text.length;
      for (const [oldest, { text }] of kept) {
        if (length <= mostKept) break;
        kept.delete(oldest);
        length -= text.text.length;
      }
    }
    return made.text;
  };
}
