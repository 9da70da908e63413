const starts = [
  'Contoso',
  'Fabrikam',
  'Litware',
  'Proseware',
  'Northwind',
  'Tailspin',
  'Wingtip',
  'Adatum',
  'Woodgrove',
  'Lucerne',
];
const trades = [
  'Dental',
  'Logistics',
  'Legal',
  'Bakeries',
  'Engineering',
  'Schools',
  'Farms',
  'Studios',
  'Marine',
  'Roofing',
];
const places = ['North', 'Harbour', 'Hill', 'Lake', 'Valley', 'Bridge', 'Mill', 'Garden', 'Forest', 'Castle'];
const forms = ['Ltd', 'Inc', 'Group', 'GmbH', 'BV', 'Partners', 'Trust'];

/** A made-up surname for every number, two to four syllables: what tells most companies apart. */
const surname = (index: number): string => {
  const syllables = [
    'ba',
    'do',
    'fe',
    'gri',
    'hal',
    'ko',
    'lun',
    'mer',
    'no',
    'pel',
    'ros',
    'tin',
    'vo',
    'wes',
  ];
  let rest = index + 14;
  let name = '';
  while (rest > 0) {
    name += syllables[rest % 14];
    rest = Math.floor(rest / 14);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** So many invented company names, all different, with the words in common that real lists have. */
export const companyNames = (count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    [
      surname(index),
      starts[index % 10],
      places[Math.floor(index / 7) % 10],
      trades[Math.floor(index / 10) % 10],
      forms[index % 7],
    ].join(' '),
  );

/** The name as the other side may have it: another legal form, no place, a slip of the pen, or quite another name. */
export const nearly = (name: string, index: number): string => {
  const words = name.split(' ');
  if (index % 4 === 0) return words.slice(0, -1).join(' ');
  if (index % 4 === 1) return [...words.slice(0, -1), 'Limited'].join(' ');
  if (index % 4 === 2) return name.replace('ntoso', 'tnoso').replace('brik', 'birk').replace('twa', 'taw');
  return `Quite ${words.toReversed().join(' ')} Holding`;
};
