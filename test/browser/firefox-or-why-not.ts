import { findFirefox } from './find-firefox.ts';

/** Where a Firefox is, or one sentence that says why none is. */
export type FirefoxOrWhyNot = { readonly path: string } | { readonly whyNot: string };

/** Finds or installs one. @throws nothing but what is a fault of ours */
export function firefoxOrWhyNot(find: () => string = findFirefox): FirefoxOrWhyNot {
  try {
    return { path: find() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { whyNot: error.message };
  }
}

/**
 * What a run of all tests says of a Firefox that is lacking.
 * @param ci the variable of that name in the environment
 * @returns a line to say, null for none; and whether the run may be a good one: a person may do without it, a release
 * may not
 */
export function sayOfFirefox(
  firefox: FirefoxOrWhyNot,
  ci: string | undefined,
): { readonly line: string | null; readonly isGood: boolean } {
  if ('path' in firefox) return { line: null, isGood: true };
  return { line: `Nothing was tried in Firefox. ${firefox.whyNot}`, isGood: ci === undefined };
}
