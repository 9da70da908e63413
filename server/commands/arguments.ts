import { InvalidArgumentError } from 'commander';

/** The number of a Halo customer. */
export const haloClientId = (text: string): number => {
  const id = Number(text);
  if (!Number.isInteger(id) || id <= 0)
    throw new InvalidArgumentError(
      'A Halo customer id is a positive whole number, as in the address of its page.',
    );
  return id;
};

/** The number of a licence in Halo. */
export const haloLicenceId = (text: string): number => {
  const id = Number(text);
  if (!Number.isInteger(id) || id <= 0)
    throw new InvalidArgumentError('A licence id is a positive whole number, as in Halo.');
  return id;
};

/** The number of a recurring invoice, which is negative, or of a line of it. */
export const recurringId = (text: string): number => {
  const id = Number(text);
  if (!Number.isInteger(id) || id === 0)
    throw new InvalidArgumentError(
      'It is a whole number, as "billing tie" lists it; of an invoice a negative one.',
    );
  return id;
};

/** The number of an item in Halo. */
export const haloItemId = (text: string): number => {
  const id = Number(text);
  if (!Number.isInteger(id) || id <= 0)
    throw new InvalidArgumentError('An item id is a positive whole number, as "billing items" lists it.');
  return id;
};

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
