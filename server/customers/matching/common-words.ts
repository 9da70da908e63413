import { isLegalWord } from './legal-forms.ts';

const wordSet = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));

/** Words that say next to nothing about which company it is. */
const FILLER = wordSet(
  'group groupe gruppe grupo gruppo holding holdings international global worldwide service services solution',
  'solutions enterprise enterprises partner partners associate associates venture ventures industries industry',
  'system systems management managed consulting consultants consultancy office offices team sons brothers trading',
  'organization organisation the of for and de la le les du des di da del der die das van von in at by on to a com net www',
);

/** Trades, kinds of organisation, praise and countries: many companies bear them. */
const COMMON = wordSet(
  'dental dentist dentistry orthodontics medical medicine clinic clinics health healthcare care hospital pharmacy',
  'pharma pharmaceuticals veterinary animal pet law legal attorneys lawyers solicitors notaries accounting',
  'accountants cpa tax bank banking credit union insurance finance financial capital wealth investment investments',
  'realty real estate property properties housing construction builder builders building plumbing electric',
  'electrical heating hvac roofing landscaping engineering engineers architect architects architecture design',
  'designs studio studios media marketing advertising digital creative technology technologies tech technical',
  'software data cloud it computer computers network networks security telecom communications energy oil gas power',
  'water solar mining steel metal metals manufacturing machinery tools products supply supplies distribution',
  'distributors logistics transport transportation transports freight shipping trucking auto automotive motor',
  'motors cars tires food foods restaurant restaurants cafe catering bakery farm farms agriculture hotel hotels',
  'travel tours school schools academy college university education learning training church foundation trust',
  'charity association society council city county town state national regional community center club sport sports',
  'fitness gym spa salon beauty fashion clothing jewelry furniture home homes house garden lab labs laboratory',
  'laboratories research science sciences bio green shop store stores market markets retail wholesale import',
  'imports importer importers export exports traders packaging printing print press publishing news film music art',
  'arts events entertainment games hr staffing recruitment personnel cleaning maintenance repair rental rentals',
  'leasing storage branch site location department division practice surgery agency bureau workshop test demo new',
  'institute cabinet clinique gestion conseil praxis kanzlei premier advanced elite best quality professional superior modern',
  'united royal golden express direct plus pro smart total central general american canadian british european uk us',
  'usa canada quebec america europe france germany deutschland australia ireland india asia england scotland',
);

/** Words that tell branches apart as a number does: never set aside, never taken for a typing error. */
const TELL_APART = wordSet(
  'one two three four five six seven eight nine ten eleven twelve first second third fourth fifth sixth seventh',
  'eighth ninth tenth north south east west northern southern eastern western northeast northwest southeast',
  'southwest northeastern northwestern southeastern southwestern nord sud ost upper lower',
);

/** @returns whether the key of a word tells companies apart as a number does */
export function tellsApart(key: string): boolean {
  return TELL_APART.has(key);
}

/**
 * @param key of a word; `isFirst`: it comes first, where no legal form stands ("SAS Institute")
 * @returns how much it says about which company it is, 25 to 100
 */
export function wordWeight(key: string, { isNumber = false, isFirst = false } = {}): number {
  if (FILLER.has(key) || (isLegalWord(key) && !isFirst)) return 25;
  if (isNumber || COMMON.has(key) || TELL_APART.has(key)) return 35;
  return Array.from(key).length <= 3 ? 50 : 100;
}

const ABBREVIATIONS = new Map(
  Object.entries({
    intl: 'international',
    bros: 'brothers',
    mfg: 'manufacturing',
    mgmt: 'management',
    svcs: 'services',
    assoc: 'associates',
    dept: 'department',
    univ: 'university',
    centre: 'center',
  }),
);

/** @returns the word that the key of a word is short for, or itself */
export function spelledOut(key: string): string {
  return ABBREVIATIONS.get(key) ?? key;
}
