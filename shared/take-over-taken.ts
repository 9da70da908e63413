import type { MappingProposal, TakeOver } from './take-over.ts';
import type { TakeOverChoice } from './take-over-choice.ts';

/** Tells of each proposal whether it is taken over. */
export const chooserOf = ({ also = [], without = [] }: Pick<TakeOverChoice, 'also' | 'without'>) => {
  const [added, left] = [new Set(also), new Set(without)];
  return ({ key, isCertain }: Pick<MappingProposal, 'key' | 'isCertain'>): boolean =>
    isCertain ? !left.has(key) : added.has(key);
};

/** Which proposals are taken, by their keys. */
export interface Taken {
  readonly mappings: ReadonlySet<string>;
  /** A licence goes with the mapping of its customer, and not without it. */
  readonly adoptions: ReadonlySet<string>;
  /** Sherweb customers whose mapping is proposed and not taken. */
  readonly left: ReadonlySet<string>;
}

/** Which of what is proposed is taken by a choice. Pure. */
export function takenOf(
  { mappings, adoptions }: Pick<TakeOver, 'mappings' | 'adoptions'>,
  choice: Pick<TakeOverChoice, 'also' | 'without'>,
): Taken {
  const isTaken = chooserOf(choice);
  const left = new Set(
    mappings.filter((each) => !isTaken(each)).map(({ sherwebCustomerId }) => sherwebCustomerId),
  );
  return {
    left,
    mappings: new Set(mappings.filter(isTaken).map(({ key }) => key)),
    adoptions: new Set(
      adoptions.filter((each) => isTaken(each) && !left.has(each.sherwebCustomerId)).map(({ key }) => key),
    ),
  };
}
