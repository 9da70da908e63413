import type { Role } from '../../shared/access.ts';
import type { Note } from '../../shared/problem.ts';
import { stillKept } from '../customers/kept-in-halo.ts';
import { bySubscription } from '../data/documents/links.ts';
import type { StoredRead } from '../data/documents/stored-read.ts';
import type { Data } from '../data/open-data.ts';
import { billedSources } from '../decisions/billed-of.ts';
import { JsonBytes } from '../event-loop/json-text.ts';
import { clientSubscriptions, staleAfterMs } from './client-subscriptions.ts';

/** All answers that are kept are at most so long together, in bytes: those of some 40,000 subscriptions. */
const mostKept = 16_000_000;

interface Kept {
  readonly json: JsonBytes;
  /** When it says something else because its rows have become too old; in milliseconds. */
  readonly until: number;
}

/** What a panel is made of. */
type PanelData = Pick<
  Data,
  'main' | 'links' | 'snapshot' | 'compared' | 'accepted' | 'leftOut' | 'keptLicences' | 'feeEvidence'
> & {
  readonly subscriptions: Pick<Data['subscriptions'], 'heads' | 'getWithSeats'>;
};

/** What the panel shows of one Halo customer, as JSON, made once for as long as nothing it is made of changes. */
export function createPanelAnswers({ data, now }: { data: PanelData; now: () => Date }) {
  let madeOf: readonly unknown[] = [];
  let kept = new Map<string, Kept>();
  let length = 0;

  const links = indexOf([data.links], () => bySubscription(data.links.value));
  const billed = indexOf([data.compared, data.accepted, data.leftOut], () => billedSources(data));

  /** Whatever an answer is made of; another one, and all answers are made anew. */
  const present = () => {
    const { main, snapshot, compared, accepted, leftOut, keptLicences, feeEvidence } = data;
    const documents = [main, data.links, snapshot, compared, accepted, leftOut, keptLicences, feeEvidence];
    // What was accepted until yesterday is accepted no more.
    const today = now().toISOString().slice(0, 10);
    return [...documents.map(({ value }) => value), data.subscriptions.heads, today];
  };

  const isPresent = (parts: readonly unknown[]) => present().every((part, place) => part === parts[place]);

  const make = async (haloClientId: number, role: Role): Promise<Kept> => {
    const main = data.main.value;
    const reads = new Map<string, StoredRead>();
    for (const mapping of main.mappings) {
      if (mapping.haloClientId !== haloClientId) continue;
      const read = await data.subscriptions.getWithSeats(mapping.sherwebCustomerId);
      if (read !== undefined) reads.set(mapping.sherwebCustomerId, read);
    }
    const at = now();
    const answer = clientSubscriptions({
      haloClientId,
      main,
      links: links(),
      snapshot: data.snapshot.value,
      reads,
      compared: billed(),
      keptLicences: stillKept(data.keptLicences.value.licences, links()),
      feeEvidence: data.feeEvidence.value.evidence,
      role,
      now: at,
    });
    const until =
      answer.asOf === null || answer.stale
        ? Number.POSITIVE_INFINITY
        : Date.parse(answer.asOf) + staleAfterMs;
    return { json: new JsonBytes(JSON.stringify(answer)), until };
  };

  const stored = async (haloClientId: number, role: Role): Promise<JsonBytes> => {
    if (!isPresent(madeOf)) {
      madeOf = present();
      kept = new Map();
      length = 0;
    }
    const before = madeOf;
    const key = `${role} ${haloClientId}`;
    const found = kept.get(key);
    if (found !== undefined && now().getTime() <= found.until) return found.json;
    const made = await make(haloClientId, role);
    // What changed while it was made may be in it by half: then it is answered, as it may, but not kept.
    if (isPresent(before)) {
      length += made.json.bytes.length - (kept.get(key)?.json.bytes.length ?? 0);
      kept.set(key, made);
      for (const [oldest, { json }] of kept) {
        if (length <= mostKept) break;
        kept.delete(oldest);
        length -= json.bytes.length;
      }
    }
    return made.json;
  };

  /** @param notRefreshed why a refresh that was asked for did not happen; null: it did, or none was asked for */
  return async (haloClientId: number, role: Role, notRefreshed: Note | null): Promise<JsonBytes> => {
    const answer = await stored(haloClientId, role);
    if (notRefreshed === null) return answer;
    const text = new TextDecoder().decode(answer.bytes);
    return new JsonBytes(JSON.stringify({ ...JSON.parse(text), notRefreshed }));
  };
}

/** What is made of documents once, for as long as they stay as they are. */
function indexOf<Index>(documents: readonly { readonly value: unknown }[], make: () => Index): () => Index {
  let made: { readonly of: readonly unknown[]; readonly index: Index } | undefined;
  return () => {
    const of = documents.map(({ value }) => value);
    if (!made?.of.every((value, place) => value === of[place])) made = { of, index: make() };
    return made.index;
  };
}
