import type { RunProgress } from '../../../shared/sync-run.ts';
import { t } from '../../i18n/translate.ts';

/** What a run is doing now. The companion says it in English; sentences we know are said in the reader's language. */
export function doingWords(progress: RunProgress): string {
  if (progress.waiting) return t('admin.run.waiting');
  const known: Record<string, () => string> = {
    Starting: () => t('admin.run.starting'),
    'Waiting until Halo has finished what was sent before': () => t('admin.run.settling'),
    'Reading customers on both sides': () => t('admin.run.readingCustomers'),
    'Reading subscriptions from Sherweb': () => t('admin.run.readingSubscriptions'),
    'Reading licences from Halo': () => t('admin.run.readingLicences'),
    'Creating customers in Halo': () => t('admin.run.creatingCustomers'),
    'Creating licences in Halo': () => t('admin.run.creatingLicences'),
    'Updating licences in Halo': () => t('admin.run.updatingLicences'),
    'Deactivating licences in Halo': () => t('admin.run.deactivatingLicences'),
    'Reactivating licences in Halo': () => t('admin.run.reactivatingLicences'),
    'Looking a second time before deactivating': () => t('admin.run.lookingTwice'),
    Finishing: () => t('admin.run.finishing'),
  };
  return known[progress.doing]?.() ?? progress.doing;
}
