import pc from 'picocolors';
import type { Sandbox } from '../sandbox/index.ts';

/**
 * Looks at what the sandbox's Halo has in the end and says it in a few lines.
 * @throws Error when something was doubled, deleted or written in a way that Halo forbids.
 */
export function verify({ state }: Sandbox): string {
  const { halo } = state;
  const licences = halo.clients().flatMap(({ id }) => halo.licences(id));
  const marks = licences.flatMap(
    ({ notes }) => /sherweb-subscription:(\S+)/.exec(String(notes ?? ''))?.[1] ?? [],
  );
  const doubled = marks.length - new Set(marks).size;
  if (doubled > 0) throw new Error(`${doubled} licences stand in Halo twice.`);
  if (halo.violations.length > 0)
    throw new Error(`Halo saw what it must not see: ${JSON.stringify(halo.violations)}`);
  const active = licences.filter(({ is_active }) => is_active !== false).length;
  return [
    pc.bold('── In the end'),
    `   Halo has ${halo.clients().length} customers and ${licences.length} licences, ${active} of them active.`,
    '   None stands there twice, nothing was deleted, and no two writes went out at the same time.',
  ].join('\n');
}
