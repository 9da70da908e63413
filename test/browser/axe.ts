import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type { AxeResults, RunOnly, RunOptions, run } from 'axe-core';

/** The short edition: to put axe into a page costs the browser as much as the look itself, and the long one more. */
const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Which rules are asked. `colours` are the rules that look at colours: after a change of theme, in which nothing but
 * the colours changes, all others find again what they found before it.
 */
type Rules = 'all' | 'colours';
const colours: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * What axe finds within a page or a frame; frames in it are looked at by themselves. Axe stays in it for the next look.
 * @param listed the kinds of results that name every node; the others name the first one of each rule
 */
async function look(page: Page | Frame, part: string, rules: Rules, listed: ('violations' | 'passes')[]) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await source);
  const options: RunOptions = { iframes: false, resultTypes: listed };
  if (rules === 'colours') options.runOnly = colours;
  return page.evaluate(
    ([within, how]): Promise<AxeResults> =>
      (globalThis as unknown as { axe: { run: typeof run } }).axe.run(within, how),
    [part, options] as const,
  );
}

const seriousOf = ({ violations }: AxeResults): AxeResults['violations'] =>
  violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');

/**
 * What axe finds serious in what we put into Halo's page; Halo's own nodes are not ours to judge.
 * @param part a piece of text that tells how deep the look has to go, e.g. `table`
 * @throws Error when nothing of ours was looked at
 */
export async function seriousIn(page: Page, part = 'table', rules: Rules = 'all'): Promise<string[]> {
  const results = await look(page, '[data-sherweb-for-halo]', rules, ['violations', 'passes']);
  const looked = results.passes.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  if (!looked.some((html) => html.startsWith(`<${part}`)))
    throw new Error(`No <${part}> of ours was looked at.`);
  return seriousOf(results).map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}

/**
 * What axe finds serious on a page of the extension, or in our frame in Halo's page.
 * @throws Error when nothing was looked at
 */
export async function seriousOn(page: Page | Frame, rules: Rules = 'all'): Promise<string[]> {
  const results = await look(page, 'html', rules, ['violations']);
  if (results.passes.length === 0) throw new Error('Nothing on the page was looked at.');
  return seriousOf(results).map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`);
}
