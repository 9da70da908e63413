import type { Sign } from '../../../shared/run-groups.ts';

const toneOf: Record<Sign, string> = {
  '+': 'add',
  '~': 'change',
  '-': 'take',
  '?': 'look',
  '!': 'wrong',
  i: 'calm',
};

/** The sign of a change, for the eye alone: the line it stands in says the same in words. */
export const SignMark = ({ sign }: { readonly sign: Sign }) => (
  <span class={`sign sign-${toneOf[sign]}`} aria-hidden="true">
    {sign === '-' ? '–' : sign}
  </span>
);
