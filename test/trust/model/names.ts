/** Names by company: spellings of one company look alike to a person, those of two companies do not. */
export const companies: readonly (readonly string[])[] = [
  ['Contoso Ltd', 'Contoso Limited', 'CONTOSO LTD'],
  ['Fabrikam, Inc.', 'Fabrikam Inc', 'Fabrikam Incorporated'],
  ['Woodgrove Bank', 'The Woodgrove Bank', 'WOODGROVE BANK'],
  ['Northwind Traders', 'Northwind  Traders', 'Northwind & Traders'],
  ['Tailspin Toys Corp', 'Tailspin Toys Corporation'],
];

/** Every spelling, some with spaces around that do not count, and a name that is none. */
export const spellings: readonly string[] = [...companies.flat(), ' Contoso Ltd ', 'Woodgrove Bank ', '   '];

/** Which company a name means; undefined for a name that is none. */
export const companyOf = (name: string): number | undefined => {
  const place = companies.findIndex((ways) => ways.includes(name.trim()));
  return place < 0 ? undefined : place;
};

/** What is sold: name, SKU, monthly fee. */
export const products: readonly (readonly [string, string, number])[] = [
  ['Microsoft 365 E3', 'SKU-E3', 33.75],
  ['Exchange Online (Plan 1)', 'SKU-EXO1', 3.6],
  ['Visio Plan 2', 'SKU-VISIO2', 13.5],
  ['Cloud Backup', 'SKU-BACKUP', 2.15],
];
