import { InvalidArgumentError } from 'commander';

/** Takes a whole number that is a number of something. @throws InvalidArgumentError with `otherwise` */
const numberOf =
  (isOne: (id: number) => boolean, otherwise: string) =>
  (text: string): number => {
    const id = Number(text);
    if (!Number.isInteger(id) || !isOne(id)) throw new InvalidArgumentError(otherwise);
    return id;
  };

const isPositive = (id: number): boolean => id > 0;

/** The number of a Halo customer. */
export const haloClientId = numberOf(
  isPositive,
  'A Halo customer id is a positive whole number, as in the address of its page.',
);

/** The number of a licence in Halo. */
export const haloLicenceId = numberOf(isPositive, 'A licence id is a positive whole number, as in Halo.');

/** The number of a recurring invoice, which is negative, or of a line of it. */
export const recurringId = numberOf(
  (id) => id !== 0,
  'It is a whole number, as "billing tie" lists it; of an invoice a negative one.',
);

/** The number of an item in Halo. */
export const haloItemId = numberOf(
  isPositive,
  'An item id is a positive whole number, as "billing items" lists it.',
);

/** An amount of money. */
export const amount = (text: string): number => {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number) || number < 0)
    throw new InvalidArgumentError('It is an amount such as 36 or 36.50.');
  return number;
};

/** A whole number within bounds. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
    return number;
  };

/** The numbers of Halo customers, one an option. */
export const collect = (text: string, before: readonly number[] = []): readonly number[] => [
  ...before,
  haloClientId(text),
];

/** Numbers of lines of a printed plan, from 1 on, one an option. */
export const collectNumbers = (text: string, before: readonly number[] = []): readonly number[] => [
  ...before,
  wholeNumber(1, 100_000)(text.replace(/^#/, '')),
];
