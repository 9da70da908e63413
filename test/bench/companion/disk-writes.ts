import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { startChild } from '../child.ts';

const script = fileURLToPath(new URL('watch-files.ts', import.meta.url));

const FilesWrittenSchema = z.object({ ofCustomers: z.number(), others: z.number() });

/** Files that were put in place in a data folder: those of single customers, and all others. */
export type FilesWritten = Readonly<z.infer<typeof FilesWrittenSchema>>;

/** Counts in a process of its own: watching many files would delay whoever measures answers. */
export interface DiskWrites {
  /** The files put in place since the counting began; ends it. */
  stop(): Promise<FilesWritten>;
  /** Ends it unread, also where it has ended. */
  close(): Promise<void>;
}

/**
 * Begins to count the files that are put in place in a data folder (every whole write is a rename of a finished file;
 * its backups are further names of the file before).
 */
export async function diskWrites(folder: string): Promise<DiskWrites> {
  const child = startChild(['--import', 'tsx', script, folder]);
  await child.ask('ready', z.null());
  return {
    async stop() {
      const written = await child.ask('written', FilesWrittenSchema);
      await child.stop();
      return written;
    },
    close: child.stop,
  };
}
