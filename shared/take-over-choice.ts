import { z } from 'zod';

/**
 * Who wrote the subscriptions into Halo before: its own Sherweb module, Sherweb's own Halo integration, or whatever
 * wrote those of another distributor.
 */
export const WriterSchema = z.enum(['module', 'integration', 'distributor']);
export type Writer = z.infer<typeof WriterSchema>;

const from = {
  writer: WriterSchema,
  /** The distributor's name as its licences in Halo have it; only and always with the writer `distributor`. */
  distributor: z.string().trim().min(1).max(200).optional(),
};

const isNamed = ({ writer, distributor }: { writer: Writer; distributor?: string | undefined }): boolean =>
  (writer === 'distributor') === (distributor !== undefined);

const named = {
  message: 'The name of a distributor goes with the writer "distributor", and only with it',
  path: ['distributor'],
};

/** From whom is taken over. */
export const TakeOverFromSchema = z.object(from).refine(isNamed, named);
export type TakeOverFrom = z.infer<typeof TakeOverFromSchema>;

const keys = z.array(z.string().min(1).max(500)).max(50_000).optional();

/** From whom is taken over, and what of what is proposed. */
export const TakeOverChoiceSchema = z
  .strictObject({
    ...from,
    /** A person says that the other writer is off, where nothing shows whether it is. */
    otherIsOff: z.literal(true).optional(),
    /** Keys of proposals that are not certain, and are taken all the same. */
    also: keys,
    /** Keys of proposals that are certain, and are not taken. */
    without: keys,
  })
  .refine(isNamed, named);
export type TakeOverChoice = z.infer<typeof TakeOverChoiceSchema>;
