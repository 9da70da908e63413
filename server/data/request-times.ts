import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { z } from 'zod';
import { nodeFiles } from '../store/disk/files.ts';

const TimesSchema = z.object({ times: z.array(z.number()) });

/** How long what is kept may be behind; a process that is killed loses no more than that. */
const saveEveryMs = 2_000;

/** When Halo was asked lately, so that commands one after the other keep to one limit. */
export interface RequestTimes {
  /** Milliseconds since 1970, as the last process left them. */
  readonly past: readonly number[];
  /** Keeps these from now on: on disk within two seconds, or at `close`. */
  keep(times: readonly number[]): void;
  /** Resolves when what was kept is on disk. */
  close(): Promise<void>;
}

/**
 * Opens `halo-requests.json` of the data folder. It need not survive a power cut, and what cannot be read or written is
 * let go: whoever asks too much is told so by Halo (429) and waits then.
 * @param dataDir the data folder, locked for this process
 */
export async function openRequestTimes(dataDir: string): Promise<RequestTimes> {
  const file = join(dataDir, 'halo-requests.json');
  const low = new Low(new JSONFile<unknown>(file), null);
  await low.read().catch(() => undefined);
  const read = TimesSchema.safeParse(low.data);
  let unsaved = false;
  let timer: NodeJS.Timeout | undefined;

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (!unsaved) return;
    unsaved = false;
    // lowdb's writer leaves it readable for everybody.
    await low
      .write()
      .then(() => nodeFiles.restrict(file))
      .catch(() => undefined);
  };

  return {
    past: read.success ? read.data.times : [],
    keep(times) {
      low.data = { times };
      unsaved = true;
      timer ??= setTimeout(save, saveEveryMs).unref();
    },
    close: save,
  };
}
