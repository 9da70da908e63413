/**
 * Makes something when it is first asked for, and keeps it. For what `Intl` makes: each takes some 5 ms of every start,
 * for sentences that are hardly ever said.
 */
export const lazily = <T extends object>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
