import { t } from '../../i18n/translate.ts';
import type { AddressProblem } from './address.ts';
import type { DomainProblem } from './halo-domain.ts';

/** Why a companion's address is not taken. */
export function addressProblemWords(problem: AddressProblem): string {
  switch (problem) {
    case 'empty':
      return t('admin.connection.addressEmpty');
    case 'unreadable':
      return t('admin.connection.addressUnreadable');
    case 'insecure':
      return t('admin.connection.addressInsecure');
    case 'hasMore':
      return t('admin.connection.addressHasMore');
  }
}

/** Why a domain of Halo is not taken. */
export function domainProblemWords(problem: DomainProblem): string {
  switch (problem) {
    case 'empty':
      return t('admin.domains.empty');
    case 'unreadable':
      return t('admin.domains.unreadable');
    case 'insecure':
      return t('admin.domains.insecure');
    case 'alreadyHalo':
      return t('admin.domains.alreadyHalo');
    case 'alreadyAdded':
      return t('admin.domains.alreadyAdded');
  }
}
