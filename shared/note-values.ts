import { z } from 'zod';

const CodeSchema = z.string().max(80);
const TextSchema = z.string().max(4_000);

/** A word that each language has its own of, e.g. `field.count`; the sentence beside it has it in English. */
const WordSchema = z.object({ code: CodeSchema });

/** What stands inside of a phrase, with its own values, e.g. `number.rows` of `count`. */
const PartSchema = z.object({
  code: CodeSchema,
  values: z.record(CodeSchema, z.union([TextSchema, z.number(), WordSchema])).optional(),
});
export type Part = z.infer<typeof PartSchema>;

/** A part of a sentence that is put into words by its code, with its own values, e.g. `evidence.spelling` of `a` and `b`. */
export const PhraseSchema = z.object({
  code: CodeSchema,
  values: z
    .record(CodeSchema, z.union([TextSchema, z.number(), PartSchema, z.array(PartSchema).max(50)]))
    .optional(),
});
export type Phrase = z.infer<typeof PhraseSchema>;

const NoteValueSchema = z.union([TextSchema, z.number(), PhraseSchema, z.array(PhraseSchema).max(50)]);
export type NoteValue = z.infer<typeof NoteValueSchema>;

/**
 * What a note speaks of, so that it can be said in the reader's language: names and ids are text, counts and amounts
 * are numbers, parts of the sentence are phrases. Some names mean the same in every note:
 * - `count` decides between singular and plural
 * - `amount` is money, with its cents and thousands
 * - `wording` says which of its sentences a code means, where it has several
 * - `whose` says whom a failure hit, and stands before the sentence
 */
export const NoteValuesSchema = z
  .record(CodeSchema, NoteValueSchema)
  .refine((values) => Object.keys(values).length <= 16);
export type NoteValues = z.infer<typeof NoteValuesSchema>;

/** Something that may be left out, and is when it cannot be read: what stands beside it says the same in English. */
export const ifReadable = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (schema.safeParse(value).success ? value : undefined), schema.optional());
