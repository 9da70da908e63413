import type { RunProblem } from '../../../../shared/problem.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import { choiceFor, type Settled } from '../../../decisions/settled.ts';
import { aboutSubscription, namesOf } from '../model/about-subscription.ts';
import type { Target } from '../model/customer-plan.ts';
import { decision } from '../model/problems.ts';

interface Around {
  readonly settings: Pick<Settings, 'onMadeInactive' | 'onLicenceDeleted'>;
  readonly settlements: Settled;
}

/** What is to be done about a person's own hand: what somebody settled, else what the settings say, else to ask. */
export interface ByHand<Way extends string> {
  readonly way: Way | 'hold';
  readonly question: RunProblem;
}

const isOneOf = <Way extends string>(ways: readonly Way[], choice: string | undefined): choice is Way =>
  ways.some((way) => way === choice);

const askFor =
  <Way extends string>(
    code: 'sync.madeInactive' | 'sync.licenceDeleted',
    settingOf: (settings: Around['settings']) => Way | 'hold',
    ways: readonly Way[],
  ) =>
  (
    subscription: Subscription,
    target: Target,
    licence: { readonly id: number },
    { settings, settlements }: Around,
  ): ByHand<Way> => {
    const question = decision(code, aboutSubscription(subscription, target, licence), {
      ...namesOf(subscription, target.name),
      haloLicenceId: String(licence.id),
    });
    const choice = choiceFor(question, settlements);
    return { way: isOneOf(ways, choice) ? choice : settingOf(settings), question };
  };

/**
 * The licence of a living subscription is inactive, and it was not us: `keep` it inactive and its other fields in step,
 * `activate` it, or `leave` it alone.
 */
export const onMadeInactive = askFor<'activate' | 'keep' | 'leave'>(
  'sync.madeInactive',
  (settings) => settings.onMadeInactive,
  ['activate', 'keep', 'leave'],
);

/** The licence of a living subscription is no longer in Halo: `create` another one, or `leave` it without. */
export const onLicenceDeleted = askFor<'create' | 'leave'>(
  'sync.licenceDeleted',
  (settings) => settings.onLicenceDeleted,
  ['create', 'leave'],
);
