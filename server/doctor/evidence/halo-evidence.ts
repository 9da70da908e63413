import type { Part } from '../../../shared/note-values.ts';
import { type Evidence, skipped } from './evidence.ts';

/** What asking Halo for a token showed. */
export interface HaloSignIn {
  readonly info: Evidence;
  readonly token: Evidence;
  /** Whether the token address is the one that /api/authinfo names, and whether it carries a tenant. */
  readonly address: { readonly isNamed: boolean; readonly hasTenant: boolean };
  /** Scopes that were refused. */
  readonly refused: readonly string[];
  readonly bearer: string | undefined;
}

/** A list that was asked for in another order than ours; `name`: what it is called in its answer. */
export interface OrderedList {
  readonly name: string;
  readonly evidence: Evidence;
}

/** Everything that the read-only examination of Halo looked at. */
export interface HaloEvidence {
  readonly signIn: HaloSignIn;
  /** The first page, as large as we ask for in earnest. */
  readonly clients: Evidence;
  /** The second page of one row. */
  readonly secondClient: Evidence;
  readonly licences: Evidence;
  readonly secondLicence: Evidence;
  /** The first pages again where they did not come in the order of their ids: by name; without order where that was refused. */
  readonly inOtherOrders: Readonly<Record<'name' | 'none', readonly OrderedList[]>>;
  /** One customer's licences, no page asked for. */
  readonly unpaged: Evidence;
  /** Licences of every type. */
  readonly anyType: Evidence;
  readonly single: Evidence;
  readonly missing: Evidence;
  readonly badToken: Evidence;
  /** Asked without a token. */
  readonly instance: Evidence;
  /** This Halo's own specification. */
  readonly specification: Evidence;
  readonly topLevels: Evidence;
  readonly control: Evidence;
  readonly invoices: Evidence;
}

/** A Halo that was not looked at. */
export function noHaloEvidence(why: Part): HaloEvidence {
  const not = skipped(why);
  const address = { isNamed: false, hasTenant: false };
  return {
    signIn: { info: not, token: not, address, refused: [], bearer: undefined },
    clients: not,
    secondClient: not,
    licences: not,
    secondLicence: not,
    inOtherOrders: { name: [], none: [] },
    unpaged: not,
    anyType: not,
    single: not,
    missing: not,
    badToken: not,
    instance: not,
    specification: not,
    topLevels: not,
    control: not,
    invoices: not,
  };
}
