import type { AuditDetail } from '../../../shared/audit.ts';
import type { Data } from '../../data/open-data.ts';
import { ruleFor } from '../../left-out/rule-for.ts';
import { createLinks } from '../../links/links.ts';
import { readSides } from '../../links/sides.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';

/** Which subscription is which licence, by hand. */
export const linkHandlers = ({ data, vendors, runs, tenants }: ApiDeps) => {
  // Ids of one Halo are other records in another.
  const halo = async () => {
    await tenants.ensureSame();
    return vendors.haloForPeople();
  };
  const links = createLinks({
    data,
    halo,
    isBusy: () => runs.progress() !== null,
  });
  return {
    listLinks: async ({ query: { haloClientId } }) => ({ links: await links.list(haloClientId) }),
    customerLicences: async ({ params: { sherwebCustomerId } }) => {
      const sides = await readSides(data, sherwebCustomerId, await halo());
      const find = ruleFor(data.leftOut.value.rules);
      return {
        ...sides,
        subscriptions: sides.subscriptions.map((each) => ({
          ...each,
          leftOut:
            find({ subscriptionId: each.subscriptionId, sherwebCustomerId, sku: each.sku ?? '' }, 'sync') ??
            null,
        })),
      };
    },
    setLink: ({ params: { subscriptionId }, body: { haloLicenceId } }) =>
      links.set(subscriptionId, haloLicenceId),
    removeLink: async ({ params: { subscriptionId } }) => ({ removed: await links.remove(subscriptionId) }),
  } satisfies Partial<Handlers>;
};

/** The licence that a subscription is linked to, as entries name it. */
export const licenceOf = ({ links }: Pick<Data, 'links'>, subscriptionId: string): string | null => {
  const link = links.value.links.find((each) => each.subscriptionId === subscriptionId);
  return link === undefined ? null : String(link.haloLicenceId);
};

const detail = (from: string | null, to: string | null): AuditDetail[] => [
  { field: 'haloLicenceId', from, to },
];

export const linkFacts = {
  setLink: ({ params: { subscriptionId }, body: { haloLicenceId } }, data) => ({
    action: 'linkSet',
    subject: { id: subscriptionId, name: null },
    details: detail(licenceOf(data, subscriptionId), String(haloLicenceId)),
  }),
  removeLink: ({ params: { subscriptionId } }, data) => {
    const before = licenceOf(data, subscriptionId);
    if (before === null) return null;
    return {
      action: 'linkRemoved',
      subject: { id: subscriptionId, name: null },
      details: detail(before, null),
    };
  },
} satisfies Partial<Facts>;
