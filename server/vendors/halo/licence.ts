/**
 * What Sherweb owns on a licence, under Halo's field names. Days are `YYYY-MM-DD` (UTC); an `end_date` of null means
 * no end date; `purchase_price` is Sherweb's fee for one seat in one billing cycle.
 */
export interface OwnedFields {
  readonly count: number;
  readonly is_active: boolean;
  readonly billing_cycle: string;
  readonly term_duration: string;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly autorenew: boolean;
  readonly product_sku: string;
  readonly purchase_price: number;
}
export type OwnedField = keyof OwnedFields;

/** Every one of them; the compiler says so where one is missing. */
const ownedFieldNames: Record<OwnedField, true> = {
  count: true,
  is_active: true,
  billing_cycle: true,
  term_duration: true,
  start_date: true,
  end_date: true,
  autorenew: true,
  product_sku: true,
  purchase_price: true,
};
export const ownedFields = Object.keys(ownedFieldNames) as readonly OwnedField[];

/** Whether a field of a licence is Sherweb's. */
export const isOwnedField = (field: string): field is OwnedField => Object.hasOwn(ownedFieldNames, field);

/** What is set once, when we create a licence, and is people's from then on. */
interface CreationFields {
  readonly name: string;
  readonly price: number;
}

/** Notes are people's, but for our mark in them. */
interface MarkFields {
  readonly notes: string;
}

/** Fields of a write in our values; the client turns them into Halo's. */
export type LicenceFields = Partial<OwnedFields & CreationFields & MarkFields>;

/** Halo's record of a subscription. A field that Halo did not show is absent from `owned`. */
export interface HaloLicence {
  readonly id: number;
  readonly clientId: number | null;
  readonly name: string;
  readonly active: boolean;
  readonly owned: Partial<OwnedFields>;
  /** Undefined: Halo did not show the notes. */
  readonly notes: string | undefined;
  /** What Halo sells one seat for in one billing cycle; absent: not shown. */
  readonly price?: number;
  /** Through whom and of whom it was bought, as Halo has it; absent: not shown, or empty. */
  readonly distributor?: string;
  readonly vendor?: string;
  /** Seats that are assigned to somebody; absent: not shown. */
  readonly inUse?: number;
}

export interface HaloClient {
  readonly id: number;
  /** Empty also where Halo did not show it. */
  readonly name: string;
  /** Halo did not show its name, so it may be any customer's. */
  readonly nameless?: true;
  readonly inactive: boolean;
  readonly topLevelName: string | null;
  /** Absent where Halo did not tell. */
  readonly topLevelId?: number;
  /** Absent where Halo did not tell. */
  readonly siteName?: string;
  readonly domain?: string;
}
