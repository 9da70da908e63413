import { inject, type TestContext } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** `quick` in every `npm test`, `deep` in `npm run test:deep`. */
    depth: 'quick' | 'deep';
  }
  interface TaskMeta {
    figures?: Readonly<Record<string, number>>;
  }
}

/** How much a test of a promise tries: a seeded part in every test run, the whole in the deep one. */
export const depth = (): 'quick' | 'deep' => inject('depth');

/** The one for this run, e.g. a number. */
export const byDepth = <T>(counts: { readonly quick: T; readonly deep: T }): T => counts[depth()];

/**
 * Tells how much a test has tried, e.g. `{ 'kill points': 240 }`; equal names add up. The deep run prints the sums,
 * and the README shows them.
 */
export function tried(context: TestContext, figures: Readonly<Record<string, number>>): void {
  context.task.meta.figures = figures;
}
