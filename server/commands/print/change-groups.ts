import type { ChangeKind } from '../../../shared/sync-plan.ts';
import { colour, counted } from './text.ts';

/** A kind of change in a report. */
interface Group {
  readonly kind: ChangeKind;
  readonly sign: '+' | '~' | '-' | '=';
  readonly paint: (text: string) => string;
  readonly noun: (count: number) => string;
  readonly done: string;
  readonly planned: string;
}

/** How each kind of change is told, in the order they are. */
export const groups: readonly Group[] = [
  {
    kind: 'createCustomer',
    sign: '+',
    paint: colour.green,
    noun: (n) => counted(n, 'customer'),
    done: 'created in Halo',
    planned: 'to create in Halo',
  },
  {
    kind: 'createMapping',
    sign: '+',
    paint: colour.green,
    noun: (n) => counted(n, 'mapping'),
    done: 'created',
    planned: 'to create',
  },
  {
    kind: 'createSubscription',
    sign: '+',
    paint: colour.green,
    noun: (n) => counted(n, 'subscription'),
    done: 'created',
    planned: 'to create',
  },
  {
    kind: 'linkSubscription',
    sign: '~',
    paint: colour.yellow,
    noun: (n) => counted(n, 'subscription'),
    done: 'linked to a licence that is there',
    planned: 'to link to a licence that is there',
  },
  {
    kind: 'updateSubscription',
    sign: '~',
    paint: colour.yellow,
    noun: (n) => counted(n, 'subscription'),
    done: 'updated',
    planned: 'to update',
  },
  {
    kind: 'continueSubscription',
    sign: '~',
    paint: colour.yellow,
    noun: (n) => counted(n, 'licence'),
    done: 'continued under a new subscription',
    planned: 'to continue under a new subscription',
  },
  {
    kind: 'reactivateSubscription',
    sign: '~',
    paint: colour.yellow,
    noun: (n) => counted(n, 'subscription'),
    done: 'reactivated',
    planned: 'to reactivate',
  },
  {
    kind: 'deactivateSubscription',
    sign: '-',
    paint: colour.red,
    noun: (n) => counted(n, 'subscription'),
    done: 'deactivated',
    planned: 'to deactivate',
  },
];

/** The sign of a kind of change. */
export const signOf = (kind: ChangeKind): string => groups.find((group) => group.kind === kind)?.sign ?? '';
