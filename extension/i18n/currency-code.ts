/** Whether a word of a vendor's may be given to the browser as a currency; any other makes it throw. */
export const isCurrencyCode = (word: string): boolean => /^[a-z]{3}$/i.test(word);
