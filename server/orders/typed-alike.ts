/** Whether two people typed the same name, whatever its case and spaces. */
export const typedAlike = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
