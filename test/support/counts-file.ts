/** Where a test runner leaves how many tests passed and failed. */
export const countsFile = (runner: string): URL =>
  new URL(`../../dist/test-counts/${runner}.json`, import.meta.url);
