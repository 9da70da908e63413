import { z } from 'zod';

/**
 * A backup: the companion's files as they were at one moment, sealed secrets still sealed. `checksum`: SHA-256 of the
 * files, hex. `name` is the file's place below the data folder.
 */
export const BackupSchema = z.object({
  format: z.literal('sherweb-for-halo'),
  kind: z.literal('backup'),
  version: z.number().int().positive(),
  /** ISO date-time, UTC. */
  madeAt: z.iso.datetime(),
  /** The version of the companion that made it. */
  companion: z.string(),
  checksum: z.string(),
  files: z.array(z.object({ name: z.string(), text: z.string() })),
});
export type Backup = z.infer<typeof BackupSchema>;
