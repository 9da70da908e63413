import { licenceRow } from '../../vendors/halo/api-types.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { HaloLicence, OwnedFields } from '../../vendors/halo/licence.ts';
import { toLicence } from '../../vendors/halo/mapper.ts';
import { readMark } from '../../vendors/halo/mark.ts';

/** One licence as we sent it and as Halo answered it. */
export interface Answered {
  readonly sent: Partial<OwnedFields>;
  readonly licence: HaloLicence;
}

type Writes = Pick<HaloApi, 'createLicences' | 'updateLicences'>;

/** The fields of an element as it was sent, in our words; what was not sent is absent. */
function sentFields(element: Readonly<Record<string, unknown>>): Partial<OwnedFields> {
  const { owned } = toLicence(licenceRow.parse({ id: 1, ...element }));
  return Object.fromEntries(Object.entries(owned).filter(([field]) => field in element));
}

/**
 * Keeps what Halo answers to each write of a licence beside what was sent, for whoever asks what became of it. An
 * answer belongs to what was sent by its id, or, of a new licence, by its mark.
 * @returns the same writes, and the answers so far: the last one of each licence
 */
export function watchAnswers<H extends Writes>(halo: H): { halo: H; answers: ReadonlyMap<number, Answered> } {
  const answers = new Map<number, Answered>();
  const watch =
    (
      send: Writes['updateLicences'],
      keyOfSent: (element: Readonly<Record<string, unknown>>) => unknown,
      keyOfShown: (licence: HaloLicence) => unknown,
    ): Writes['updateLicences'] =>
    async (elements, ...how) => {
      const records = await send(elements, ...how);
      const sent = new Map(elements.map((element) => [keyOfSent(element), element]));
      for (const licence of records) {
        const element = licence === undefined ? undefined : sent.get(keyOfShown(licence));
        if (licence !== undefined && element !== undefined)
          answers.set(licence.id, { sent: sentFields(element), licence });
      }
      return records;
    };
  const markedFor = (notes: unknown) =>
    typeof notes === 'string' ? readMark(notes)?.subscriptionId : undefined;
  return {
    answers,
    halo: {
      ...halo,
      createLicences: watch(
        halo.createLicences.bind(halo),
        ({ notes }) => markedFor(notes) ?? {},
        ({ notes }) => markedFor(notes),
      ),
      updateLicences: watch(
        halo.updateLicences.bind(halo),
        ({ id }) => id,
        ({ id }) => id,
      ),
    },
  };
}
