import { randomUUID } from 'node:crypto';
import type { Actor, AuditEntry, AuditFacts, Doer } from '../../shared/audit.ts';
import type { Log } from '../log.ts';
import { SaidError } from '../messages/said-error.ts';
import type { TrailFile } from './trail-file.ts';
import type { TrailLine } from './trail-line.ts';

/** What is known only once something was done. */
export type LaterFacts = Partial<AuditFacts>;

export interface Trail {
  /**
   * Does `change` and keeps who did what. It is noted before it is done, so that nothing changes that nobody can
   * trace: what cannot be noted is not done. `later` adds what is known only afterwards.
   * @throws StoreError `writeFailed` when it cannot be noted, else what `change` throws.
   */
  record<T>(
    by: Actor,
    facts: AuditFacts,
    change: () => T | Promise<T>,
    later?: (done: T) => LaterFacts,
  ): Promise<T>;
  /** Keeps what has been done already. @throws StoreError `writeFailed` */
  note(by: Doer, facts: AuditFacts): Promise<void>;
  /** Newest first. */
  entries(): AuditEntry[];
}

/** The record of who changed what: the one place that keeps it. */
export function createTrail(deps: { file: TrailFile; log: Log; now: () => Date }): Trail {
  const { file, log, now } = deps;

  const begin = async (by: Doer, facts: AuditFacts, outcome: AuditEntry['outcome']): Promise<string> => {
    const entryId = randomUUID();
    await file.append({ ...facts, entryId, at: now().toISOString(), by, outcome, reason: null });
    return entryId;
  };
  /** It has happened or not; that its end could not be noted leaves it as begun, which is true. */
  const end = (ends: string, outcome: 'done' | 'failed', reason: string | null, facts: LaterFacts) =>
    file
      .append({ ends, outcome, reason, facts })
      .catch((error) => log.error({ err: error }, 'the end of a change could not be noted in the trail'));

  return {
    async record(by, facts, change, later = () => ({})) {
      const entryId = await begin(by, facts, 'begun');
      try {
        const done = await change();
        await end(entryId, 'done', null, later(done));
        return done;
      } catch (error) {
        await end(entryId, 'failed', codeOf(error), {});
        throw error;
      }
    },
    async note(by, facts) {
      await begin(by, facts, 'done');
    },
    entries: () => joined(file.lines).reverse(),
  };
}

/** Puts every end to its beginning; an end whose beginning is no longer kept goes. */
function joined(lines: readonly TrailLine[]): AuditEntry[] {
  const entries = new Map<string, AuditEntry>();
  for (const line of lines) {
    if (!('ends' in line)) {
      entries.set(line.entryId, line);
      continue;
    }
    const { ends, outcome, reason, facts } = line;
    const begun = entries.get(ends);
    if (begun !== undefined) entries.set(ends, { ...begun, ...known(facts), outcome, reason });
  }
  return [...entries.values()];
}

const known = (facts: { readonly [K in keyof AuditFacts]?: AuditFacts[K] | undefined }): LaterFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

/**
 * The stable code of what went wrong; never its words, which may quote what somebody typed.
 * @param error whatever was thrown
 * @returns e.g. `halo.rateLimited`; `companion.fault` for an error of no class of ours
 */
const codeOf = (error: unknown): string => (error instanceof SaidError ? error.note.code : 'companion.fault');
