import { changesSince } from '../../movements/changes.ts';
import { momentOf } from '../../movements/since.ts';
import type { ApiDeps } from './deps.ts';
import type { Handlers } from './handler-types.ts';

/** What changed since a moment. */
export const changesHandlers = ({ data, vendors, now }: ApiDeps): Pick<Handlers, 'listChanges'> => ({
  listChanges: async ({ query }) => {
    const from = await momentOf(query.since, { data, vendors, now });
    const { sherwebCustomers } = data.snapshot.value;
    return {
      changes: await changesSince(data, from, now()),
      names: Object.fromEntries(sherwebCustomers.map(({ id, displayName }) => [id, displayName])),
    };
  },
});
