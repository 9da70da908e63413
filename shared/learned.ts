import { z } from 'zod';
import { ActorSchema } from './audit.ts';
import { NoteSchema } from './problem.ts';

const wholeNumber = (least: number, most: number) =>
  z.string().refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most, {
    message: `must be a whole number from ${least} to ${most}`,
  });
/** A word as Halo shows it in a drop-down; nothing that could be more than a word. */
const word = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ./-]{0,39}$/u, 'must be a word of at most 40 characters');

/** What may be otherwise at one Halo, each within its bounds. */
export const learnable = {
  /** Rows that Halo gives a page. */
  pageSize: wholeNumber(10, 1000),
  /** What lists are asked for in the order of, where it is not their ids; `none`: no order is asked for. */
  order: z.enum(['name', 'none']),
  /** The type of licence that is a subscription. */
  licenceType: wholeNumber(0, 20),
  /** Dates come some hours off midnight: the nearest day is meant. */
  dates: z.literal('nearestDay'),
  'status.active': word,
  'status.inactive': word,
  'cycle.monthly': word,
  'cycle.yearly': word,
  'term.Monthly': word,
  'term.Annual': word,
  'term.Biennial': word,
  'term.Triennial': word,
} as const;
export const LearnedKeySchema = z.enum(Object.keys(learnable) as [LearnedKey, ...LearnedKey[]]);
export type LearnedKey = keyof typeof learnable;

/** One thing that this Halo does otherwise than we assume. */
export const LessonSchema = z
  .object({ key: LearnedKeySchema, value: z.string() })
  .superRefine(({ key, value }, context) => {
    const checked = learnable[key].safeParse(value);
    if (!checked.success)
      context.addIssue({ code: 'custom', path: ['value'], message: checked.error.issues[0]?.message ?? key });
  });
export type Lesson = z.infer<typeof LessonSchema>;

/** A lesson that a person took over; it holds until it is taken back. */
export const LearnedSchema = z.object({
  key: LearnedKeySchema,
  value: z.string(),
  by: ActorSchema,
  /** ISO date-time, UTC. */
  at: z.string(),
});
export type Learned = z.infer<typeof LearnedSchema>;

/** A lesson that the doctor's last look suggests, with what taking it over does. */
export const ProposalSchema = z.object({ key: LearnedKeySchema, value: z.string(), does: NoteSchema });
export type Proposal = z.infer<typeof ProposalSchema>;
