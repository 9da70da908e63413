const places = ['name', 'summary', 'description', 'privacy', 'permissions'] as const;

/** The texts that stores ask for, by what they are for. */
export type StoreTexts = Readonly<Record<(typeof places)[number], string>>;

/**
 * Takes the texts for stores out of `extension/store/<language>.md`: its title, then its four parts in their order.
 * Lines that were broken for the eye alone are joined.
 * @throws Error when a part is missing
 */
export function storeTexts(file: string): StoreTexts {
  const [title = '', ...parts] = file.split(/^## .*$/m);
  const texts = [title.replace('#', ''), ...parts].map((part) =>
    part.trim().replace(/(?<=\S)\n *(?=[^\s-])/g, ' '),
  );
  if (texts.length !== places.length || texts.includes(''))
    throw new Error('A text for the stores is missing.');
  return Object.fromEntries(places.map((place, index) => [place, texts[index]])) as StoreTexts;
}
