import { note } from '../../messages/note.ts';
import { fieldValue } from '../../messages/phrases.ts';
import { type Cause, causeOf, countOf } from './cause.ts';
import type { WholeTruth } from './truth.ts';

/** What somebody else writes beside us: licences of what we sync, and values that come back after we wrote them. Pure. */
export function secondWriterCauses({ billing, changedBack, at }: WholeTruth): Cause[] {
  return [
    ...causeOf({
      key: 'secondWriter:licences',
      kind: 'secondWriter',
      urgency: 'digest',
      since: billing?.comparedAt ?? at,
      say: (items) => note('notify.strangers', countOf(items)),
      items: (billing?.strangers ?? []).map(({ haloLicenceId: id, haloClientId, name: product }) => {
        const name = billing?.names[haloClientId] ?? String(haloClientId);
        return {
          fact: String(id),
          customer: { sherwebCustomerId: null, haloClientId, name },
          said: note('notify.stranger', { customer: name, product, id: String(id) }),
        };
      }),
    }),
    ...causeOf({
      key: 'secondWriter:values',
      kind: 'secondWriter',
      urgency: 'digest',
      since: at,
      say: (items) => note('notify.changedBack', countOf(items)),
      items: changedBack.map(
        ({ haloLicenceId, haloClientId, customerName: name, product, field, wrote, found }) => ({
          fact: `${haloLicenceId} ${field}`,
          customer: { sherwebCustomerId: null, haloClientId, name },
          said: note('notify.changedBackOne', {
            customer: name,
            product,
            wrote: fieldValue(field, wrote),
            found: fieldValue(field, found),
          }),
        }),
      ),
    }),
  ];
}
