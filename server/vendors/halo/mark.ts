/** Which Sherweb subscription, of which Sherweb customer, a licence in Halo was made for. */
export interface Mark {
  readonly subscriptionId: string;
  readonly sherwebCustomerId: string;
}

/** Bounded: notes may be of any length, and a beginning of a mark may stand in them any number of times. */
const pattern = /\[sherweb-subscription:([^\s\]]{1,200}) customer:([^\s\]]{1,200})\]/;

/**
 * The line we leave in a new licence's notes, so that a lost link can be found again: Halo has no field for a
 * foreign id.
 */
export const markLine = (mark: Mark): string =>
  `Kept in step with Sherweb; please leave this line as it is: ` +
  `[sherweb-subscription:${mark.subscriptionId} customer:${mark.sherwebCustomerId}]`;

/** @returns notes whose mark, if they bear one, names another subscription; what people wrote around it stays */
export const withMark = (notes: string, mark: Mark): string =>
  notes.replace(
    pattern,
    () => `[sherweb-subscription:${mark.subscriptionId} customer:${mark.sherwebCustomerId}]`,
  );

/** @returns notes without the mark and the words around it that are ours */
export const withoutMark = (notes: string): string => {
  const mark = readMark(notes);
  return mark === undefined ? notes : notes.replace(markLine(mark), '').replace(pattern, '').trimEnd();
};

/** The mark in a licence's notes, whatever people wrote around it; undefined when there is none. */
export function readMark(notes: string | undefined): Mark | undefined {
  const [, subscriptionId, sherwebCustomerId] = pattern.exec(notes ?? '') ?? [];
  return subscriptionId === undefined || sherwebCustomerId === undefined
    ? undefined
    : { subscriptionId, sherwebCustomerId };
}
