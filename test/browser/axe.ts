import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const isSerious = ({ impact }: { impact?: string | null | undefined }) =>
  impact === 'serious' || impact === 'critical';

/**
 * What axe finds serious in what we put into Halo's page, our frame included; Halo's own nodes are not ours to judge.
 * @param part a piece of text that tells how deep the look has to go, e.g. `table`
 * @throws Error when nothing of ours was looked at
 */
export async function seriousIn(page: Page, part = 'table'): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).include('[data-sherweb-for-halo]').analyze();
  const looked = passes.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  if (!looked.some((html) => html.startsWith(`<${part}`)))
    throw new Error(`No <${part}> of ours was looked at.`);
  return violations.filter(isSerious).map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}

/** What axe finds serious on a page of the extension; in the dark only the colours are others than in the light. */
export async function seriousOn(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (scheme === 'light' ? axe : axe.withRules('color-contrast')).analyze();
  return violations.filter(isSerious).map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`);
}
