import type { AdoptionProposal, MappingProposal, Standing, TakeOver } from '../../../../shared/take-over.ts';
import { number, t } from '../../../i18n/translate.ts';
import type { TakeOverStep } from './store.ts';

/** What a step is called. */
export function stepWords(step: TakeOverStep): string {
  switch (step) {
    case 'writer':
      return t('admin.takeOver.step.writer');
    case 'found':
      return t('admin.takeOver.step.found');
    case 'mappings':
      return t('admin.takeOver.step.mappings');
    case 'licences':
      return t('admin.takeOver.step.licences');
    case 'twice':
      return t('admin.takeOver.step.twice');
    case 'finish':
      return t('admin.takeOver.step.finish');
  }
}

/** What tells a proposal. */
export function byWords(by: MappingProposal['by'] | AdoptionProposal['by']): string {
  switch (by) {
    case 'module':
      return t('admin.takeOver.by.module');
    case 'externalLink':
      return t('admin.takeOver.by.externalLink');
    case 'exactName':
      return t('admin.takeOver.by.exactName');
    case 'nearName':
      return t('admin.takeOver.by.nearName');
    case 'sku':
      return t('admin.takeOver.by.sku');
    case 'name':
      return t('admin.takeOver.by.name');
  }
}

/** Why a mapping is left as it is. */
export function leftWords(why: TakeOver['leftMappings'][number]['why']): string {
  switch (why) {
    case 'notInSherweb':
      return t('admin.takeOver.left.notInSherweb');
    case 'notInHalo':
      return t('admin.takeOver.left.notInHalo');
    case 'inactive':
      return t('admin.takeOver.left.inactive');
    case 'mappedElsewhere':
      return t('admin.takeOver.left.mappedElsewhere');
    case 'excluded':
      return t('admin.takeOver.left.excluded');
    case 'twice':
      return t('admin.takeOver.left.twice');
  }
}

/** Why something stands twice. */
export function twiceWords(why: TakeOver['twice'][number]['why']): string {
  switch (why) {
    case 'already':
      return t('admin.takeOver.twice.already');
    case 'several':
      return t('admin.takeOver.twice.several');
    case 'ofAnother':
      return t('admin.takeOver.twice.ofAnother');
  }
}

/** "5001 · 4 seats · Exchange Online": what tells it apart stands where nothing cuts it off. */
export const licenceWords = ({ name, count, haloLicenceId }: Standing): string =>
  count === null
    ? `${haloLicenceId} · ${name}`
    : `${haloLicenceId} · ${t('admin.takeOver.seats', count, [number(count)])} · ${name}`;

/** Both words of a module that may be hidden. */
export const moduleWords = (on: boolean | null): string => {
  if (on === null) return t('admin.takeOver.module.hidden');
  return on ? t('admin.takeOver.module.on') : t('admin.takeOver.module.off');
};
