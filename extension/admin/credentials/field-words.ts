import { t } from '../../i18n/translate.ts';
import type { PlaceKey } from './fields.ts';

/** What each credential is called and where it is found. */
export function fieldWords(key: PlaceKey): { label: string; where: string } {
  switch (key) {
    case 'sherweb.clientId':
      return { label: t('admin.credentials.clientId'), where: t('admin.credentials.sherwebClientIdWhere') };
    case 'sherweb.clientSecret':
      return { label: t('admin.credentials.clientSecret'), where: t('admin.credentials.sherwebSecretWhere') };
    case 'sherweb.subscriptionKey':
      return {
        label: t('admin.credentials.subscriptionKey'),
        where: t('admin.credentials.subscriptionKeyWhere'),
      };
    case 'sherweb.companyName':
      return { label: t('admin.credentials.companyName'), where: t('admin.credentials.companyNameWhere') };
    case 'halo.url':
      return { label: t('admin.credentials.haloUrl'), where: t('admin.credentials.haloUrlWhere') };
    case 'halo.tenant':
      return { label: t('admin.credentials.haloTenant'), where: t('admin.credentials.haloTenantWhere') };
    case 'halo.clientId':
      return { label: t('admin.credentials.clientId'), where: t('admin.credentials.haloClientIdWhere') };
    case 'halo.clientSecret':
      return { label: t('admin.credentials.clientSecret'), where: t('admin.credentials.haloSecretWhere') };
    default:
      return { label: key, where: '' };
  }
}
