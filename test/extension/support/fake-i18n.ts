/** Instead of the words of a language: the key of a message and what is put into it. */
export const i18n = {
  t: (key: string, parts: readonly unknown[] = []): string => [key, ...parts].join(' '),
};
