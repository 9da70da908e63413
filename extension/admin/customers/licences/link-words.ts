import type { LinkableLicence } from '../../../../shared/link.ts';
import type { Settings } from '../../../../shared/settings.ts';
import { joined, number, t } from '../../../i18n/translate.ts';
import type { Pair } from './pairs.ts';

/** `12 seats`; a dash where Halo did not show it. */
export const seats = (count: number | null): string =>
  count === null ? '–' : t('admin.change.seats', count, [number(count)]);

/** `Microsoft 365 E3 · 5000 · 12 seats · inactive` */
export const licenceWords = ({ name, haloLicenceId, count, active }: LinkableLicence): string =>
  joined([name, String(haloLicenceId), seats(count), !active && t('admin.links.inactive')]);

/** What linking does to the licence, and to the one that the subscription has now. */
export function linkEffect({ subscription, licence }: Pair, chosen: LinkableLicence): string[] {
  const { quantity, haloLicenceId } = subscription;
  const id = String(chosen.haloLicenceId);
  const before = seats(chosen.count);
  return [
    chosen.count === quantity
      ? t('admin.links.linkSame', [id, before])
      : t('admin.links.linkChanges', [id, before, seats(quantity)]),
    ...(haloLicenceId === null
      ? []
      : [
          licence?.active === false
            ? t('admin.links.leavesInactive', [String(haloLicenceId)])
            : t('admin.links.leaves', [String(haloLicenceId)]),
        ]),
  ];
}

/** What taking the link away does, with what the next sync makes of a licence that is nobody's. */
export function unlinkEffect(
  { subscription, licence }: Pair,
  onExisting: Settings['onExistingLicence'] | undefined,
): string[] {
  const id = String(subscription.haloLicenceId);
  const stays =
    licence?.active === false
      ? t('admin.links.unlinkInactive', [id])
      : t('admin.links.unlink', [id, seats(licence?.count ?? null)]);
  if (subscription.productName === null) return [stays, t('admin.links.unlinkGone')];
  switch (onExisting) {
    case 'adopt':
      return [stays, t('admin.links.unlinkAdopt')];
    case 'create':
      return [stays, t('admin.links.unlinkCreate')];
    default:
      return [stays, t('admin.links.unlinkHold')];
  }
}
