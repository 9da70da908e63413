import type { Stranger } from '../../../shared/billing.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { readMark } from '../../vendors/halo/mark.ts';
import { plainText } from './plain-text.ts';
import type { Subject } from './subject.ts';

/**
 * Active licences of products that their customer buys at Sherweb, and that neither a link nor a mark calls ours: made by
 * hand, or by another integration. By customer and name.
 */
export function strangersIn(subjects: readonly Subject[], licences: readonly HaloLicence[]): Stranger[] {
  const ours = new Set(subjects.map(({ licenceId }) => licenceId));
  const bought = new Map<number, Set<string>>();
  for (const { gone, haloClientId, sku, product } of subjects) {
    if (gone || haloClientId === null) continue;
    const names = bought.get(haloClientId) ?? new Set<string>();
    for (const name of [sku, product]) if (plainText(name) !== '') names.add(plainText(name));
    bought.set(haloClientId, names);
  }
  return licences
    .flatMap(({ id, clientId, name, active, owned, notes }): Stranger[] => {
      const names = clientId === null ? undefined : bought.get(clientId);
      if (clientId === null || names === undefined || !active || ours.has(id)) return [];
      const isBought = [owned.product_sku ?? '', name].some((each) => names.has(plainText(each)));
      if (!isBought || readMark(notes) !== undefined) return [];
      return [{ haloLicenceId: id, haloClientId: clientId, name, count: owned.count ?? null }];
    })
    .sort(
      (one, other) =>
        one.haloClientId - other.haloClientId ||
        (one.name < other.name ? -1 : one.name > other.name ? 1 : one.haloLicenceId - other.haloLicenceId),
    );
}
