import type { Standing, TakeOverReason } from '../../../../shared/take-over.ts';
import { number, t } from '../../../i18n/translate.ts';
import type { TakeOverStep } from './store.ts';

const steps: Record<TakeOverStep, () => string> = {
  writer: () => t('admin.takeOver.step.writer'),
  found: () => t('admin.takeOver.step.found'),
  mappings: () => t('admin.takeOver.step.mappings'),
  licences: () => t('admin.takeOver.step.licences'),
  twice: () => t('admin.takeOver.step.twice'),
  finish: () => t('admin.takeOver.step.finish'),
};

/** What a step is called. */
export const stepWords = (step: TakeOverStep): string => steps[step]();

const reasons: Record<TakeOverReason, () => string> = {
  module: () => t('admin.takeOver.by.module'),
  externalLink: () => t('admin.takeOver.by.externalLink'),
  exactName: () => t('admin.takeOver.by.exactName'),
  nearName: () => t('admin.takeOver.by.nearName'),
  sku: () => t('admin.takeOver.by.sku'),
  name: () => t('admin.takeOver.by.name'),
  notInSherweb: () => t('admin.takeOver.left.notInSherweb'),
  notInHalo: () => t('admin.takeOver.left.notInHalo'),
  inactive: () => t('admin.takeOver.left.inactive'),
  mappedElsewhere: () => t('admin.takeOver.left.mappedElsewhere'),
  excluded: () => t('admin.takeOver.left.excluded'),
  twice: () => t('admin.takeOver.left.twice'),
  already: () => t('admin.takeOver.twice.already'),
  several: () => t('admin.takeOver.twice.several'),
  ofAnother: () => t('admin.takeOver.twice.ofAnother'),
  noSubscription: () => t('admin.takeOver.leftLicences.noSubscription'),
  notMapped: () => t('admin.takeOver.leftLicences.notMapped'),
};

/** What tells a proposal, or why something is left or stands twice. */
export const reasonWords = (reason: TakeOverReason): string => reasons[reason]();

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

/**
 * How many are certain, how many not, and how many are here already; what there is none of is not said.
 * @example "4 certain, 1 not certain", or "none"
 */
export function foundWords(
  proposals: readonly { readonly isCertain: boolean }[],
  alreadyHere: number,
): string {
  const certain = proposals.filter(({ isCertain }) => isCertain).length;
  const uncertain = proposals.length - certain;
  const said = [
    certain > 0 && t('admin.takeOver.found.certain', [number(certain)]),
    uncertain > 0 && t('admin.takeOver.found.uncertain', [number(uncertain)]),
    alreadyHere > 0 && t('admin.takeOver.found.alreadyHere', [number(alreadyHere)]),
  ].filter((each) => each !== false);
  return said.length === 0 ? t('admin.takeOver.found.none') : said.join(', ');
}
