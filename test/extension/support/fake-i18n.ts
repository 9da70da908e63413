/** Instead of the words of a language: the key of a message and what is put into it. */
export const i18n = {
  t: (key: string, ...told: unknown[]): string =>
    [key, ...(told.find((each): each is unknown[] => Array.isArray(each)) ?? [])].join(' '),
};
