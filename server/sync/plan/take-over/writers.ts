import type { Writer } from '../../../../shared/take-over-choice.ts';
import { assumptions } from '../../../vendors/assumptions/all.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';

type Source = Pick<HaloLicence, 'distributor' | 'vendor'>;

const sherweb = assumptions.haloOnlyWriter.value;

const isSame = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.trim().toLowerCase();

const namesSherweb = (text = ''): boolean => text.toLowerCase().includes(sherweb);

/** What Halo calls the source of a licence: its distributor, else its vendor; null: it shows neither. */
export const sourceOf = ({ distributor, vendor }: Source): string | null => distributor ?? vendor ?? null;

interface From {
  readonly writer: Writer;
  readonly distributor?: string | undefined;
}

/** Whether a licence names the other writer: Sherweb, or that distributor. */
export const namesWriter = ({ distributor, vendor }: Source, from: From): boolean =>
  from.distributor === undefined
    ? namesSherweb(distributor) || namesSherweb(vendor)
    : isSame(distributor, from.distributor) || isSame(vendor, from.distributor);

/**
 * Whether a licence may be one that the other writer made. What names no distributor may be anybody's of Sherweb's
 * customers; what names another one is not Sherweb's.
 * @example distributor "Pax8" is of the distributor Pax8 and of nobody else; vendor "Microsoft" alone is of Sherweb's writers
 */
export const isOfWriter = (licence: Source, from: From): boolean =>
  namesWriter(licence, from) || (from.distributor === undefined && licence.distributor === undefined);
