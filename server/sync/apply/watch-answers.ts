import { licenceRow } from '../../vendors/halo/calls/api-types.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { HaloLicence, OwnedField, OwnedFields } from '../../vendors/halo/licence.ts';
import { toLicence } from '../../vendors/halo/mapper.ts';
import { readMark } from '../../vendors/halo/mark.ts';
import { isAlteration, sameValue } from '../plan/model/normalisations.ts';

/** One licence as we sent it and as Halo answered it. */
export interface Answered {
  readonly sent: Partial<OwnedFields>;
  readonly licence: HaloLicence;
  /** The answer left it out, and a read right after shows it: of that, what Halo could have made of what was sent. */
  readonly isReadBack: boolean;
}

type Watched = Pick<HaloApi, 'createLicences' | 'updateLicences' | 'readLicence' | 'readLicences'>;
type Element = Readonly<Record<string, unknown>>;

/** The fields of an element as it was sent, in our words; what was not sent is absent. */
function sentFields(element: Element): Partial<OwnedFields> {
  const { owned } = toLicence(licenceRow.parse({ id: 1, ...element }));
  return Object.fromEntries(Object.entries(owned).filter(([field]) => field in element));
}

/** Of a licence that is read, what a person cannot have typed since it was written. */
function couldHaveMade(sent: Partial<OwnedFields>, licence: HaloLicence): HaloLicence {
  const { owned } = licence;
  const isMade = (field: OwnedField): boolean => {
    const [want, shown] = [sent[field], owned[field]];
    if (want === undefined || shown === undefined) return true;
    return sameValue(want, shown) || isAlteration(want, shown);
  };
  const fields = Object.entries(owned).filter(([field]) => isMade(field as OwnedField));
  return { ...licence, owned: Object.fromEntries(fields) };
}

const idOf = (id: unknown): string => `id ${id}`;
const markOf = (notes: unknown): string | undefined => {
  const mark = typeof notes === 'string' ? readMark(notes) : undefined;
  return mark && `mark ${mark.subscriptionId}`;
};

/**
 * Keeps what Halo answers to each write of a licence beside what was sent, for whoever asks what became of it. An
 * answer belongs to what was sent by its id, or, of a new licence, by its mark. Some Halos answer a batch with its first
 * record only: of the others what is read next counts.
 * @returns the same calls, and the answers so far: the last one of each licence
 */
export function watchAnswers<H extends Watched>(
  halo: H,
): { halo: H; answers: ReadonlyMap<number, Answered> } {
  const answers = new Map<number, Answered>();
  const unanswered = new Map<string, Element>();
  const take = (licence: HaloLicence, isReadBack: boolean): void => {
    for (const key of [idOf(licence.id), markOf(licence.notes) ?? '']) {
      const element = unanswered.get(key);
      if (element === undefined) continue;
      unanswered.delete(key);
      const sent = sentFields(element);
      const shown = isReadBack ? couldHaveMade(sent, licence) : licence;
      answers.set(licence.id, { sent, licence: shown, isReadBack });
    }
  };
  const watch =
    (
      send: Watched['updateLicences'],
      keyOf: (element: Element) => string | undefined,
    ): Watched['updateLicences'] =>
    async (elements, ...how) => {
      const records = await send(elements, ...how);
      for (const element of elements) {
        const key = keyOf(element);
        if (key !== undefined) unanswered.set(key, element);
      }
      for (const licence of records) if (licence !== undefined) take(licence, false);
      return records;
    };
  return {
    answers,
    halo: {
      ...halo,
      createLicences: watch(halo.createLicences.bind(halo), ({ notes }) => markOf(notes)),
      updateLicences: watch(halo.updateLicences.bind(halo), ({ id }) => idOf(id)),
      readLicence: async (...asked) => {
        const licence = await halo.readLicence(...asked);
        if (licence !== undefined) take(licence, true);
        return licence;
      },
      readLicences: async (...asked) => {
        const licences = await halo.readLicences(...asked);
        if (unanswered.size > 0) for (const licence of licences) take(licence, true);
        return licences;
      },
    },
  };
}
