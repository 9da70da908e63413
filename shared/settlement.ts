import { z } from 'zod';
import { ActorSchema } from './audit.ts';
import { NoteSchema } from './problem.ts';
import { ChangeKindSchema } from './sync-plan.ts';

/** What a person chose of the ways out of a decision; it stands until it is revoked, or done where it is done once. */
export const SettlementSchema = z.object({
  /** The decision's; the same question about the same customer and subscription has the same one. */
  decisionId: z.string(),
  code: z.string(),
  sherwebCustomerId: z.string(),
  subscriptionId: z.string().nullable(),
  choice: z.string(),
  /** What was asked, and what was said to happen. */
  asked: NoteSchema,
  does: NoteSchema,
  /** Values of what was asked that it holds for: with others it is asked again. */
  about: z.record(z.string(), z.string()),
  /** It is done, and forgotten, once such a change was applied; none: it stands. */
  until: z.array(ChangeKindSchema),
  by: ActorSchema,
  /** ISO date-time, UTC. */
  at: z.string(),
});
export type Settlement = z.infer<typeof SettlementSchema>;
