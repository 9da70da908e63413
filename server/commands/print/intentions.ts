import type { IntentionStanding } from '../../../shared/intentions.ts';
import type { Renewal, RenewalList } from '../../../shared/renewals.ts';
import { colour, shown } from './text.ts';

/** `go to 101`, `let it end`, `accepted as it is`. */
export const wantText = ({ want, to }: IntentionStanding): string => {
  if (want === 'goTo') return `go to ${to ?? '?'}`;
  return want === 'end' ? 'let it end' : 'accepted as it is';
};

const stateLabels: Record<IntentionStanding['state'], string> = {
  waiting: 'not set at Sherweb yet',
  set: 'set: a read shows it',
  due: 'to order now',
  done: 'done',
  skipped: 'skipped',
};

const paint: Record<IntentionStanding['state'], (text: string) => string> = {
  waiting: (text) => text,
  set: colour.green,
  due: colour.yellow,
  done: colour.green,
  skipped: colour.red,
};

/** Short, for a cell: `wanted: go to 101, set: a read shows it`. */
export const intentionText = (intention: IntentionStanding | null): string =>
  intention === null ? '' : paint[intention.state](`${wantText(intention)}, ${stateLabels[intention.state]}`);

/** What is wanted of one commitment, by whom, why and until when, and what to do about it. */
export function intentionLines({ product, intention }: Pick<Renewal, 'product' | 'intention'>): string[] {
  if (intention === null) return [];
  const { why, by, until, note } = intention;
  const end = until === null ? '' : `, until ${until}`;
  return [
    `${shown(product)}: ${intentionText(intention)} (${shown(why, 200)}, by ${shown(by, 40)}${end})`,
    ...(note === null ? [] : [`  ${shown(note.message, 400)} ${shown(note.action, 400)}`]),
  ];
}

/** Everything that a person has to do, or that was skipped, beside the list. */
export function noteLines({ renewals, gone }: RenewalList): string[] {
  const notes = [...renewals, ...gone].flatMap(({ intention }) => {
    if (intention === null || intention.note === null) return [];
    const { message, action } = intention.note;
    const sign = intention.state === 'skipped' ? colour.red('!') : colour.yellow('?');
    return [`${sign}  ${shown(message, 400)} ${shown(action, 400)}`];
  });
  return notes.length === 0 ? [] : ['', ...notes];
}
