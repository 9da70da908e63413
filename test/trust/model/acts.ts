import type { HaloClient, HaloLicence } from '../../sandbox/halo/model.ts';
import type { SherwebCustomer, SherwebSubscription } from '../../sandbox/sherweb/model.ts';
import type { Diary } from './diary.ts';
import type { Office } from './office.ts';

/** The one of a list that a number means; undefined where there is none. */
export const pick = <T>(list: readonly T[], place: number): T | undefined => list[place % list.length];

/** Where acts happen, and what a number means there. */
export interface Scene {
  readonly office: Office;
  readonly state: Office['state'];
  readonly diary: Diary;
  readonly customer: (place: number) => SherwebCustomer | undefined;
  readonly subscription: (place: number) => SherwebSubscription | undefined;
  readonly client: (place: number) => HaloClient | undefined;
  readonly licence: (place: number) => HaloLicence | undefined;
}

/** Something that somebody does; the numbers say to what, and how. */
export type Act = (scene: Scene, a: number, b: number, c: number) => void | Promise<void>;

export const sceneOf = (office: Office, diary: Diary): Scene => {
  const { state } = office;
  const { sherweb, halo } = state;
  return {
    office,
    state,
    diary,
    customer: (place) => pick(sherweb.customers(), place),
    subscription: (place) =>
      pick(
        sherweb.customers().flatMap(({ subscriptions }) => subscriptions),
        place,
      ),
    client: (place) => pick(halo.clients(), place),
    licence: (place) => pick(halo.licences(), place),
  };
};
