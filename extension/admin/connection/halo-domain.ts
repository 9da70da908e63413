export type DomainProblem = 'empty' | 'unreadable' | 'insecure' | 'alreadyHalo' | 'alreadyAdded';

export type CheckedDomain =
  | { readonly ok: true; readonly domain: string }
  | { readonly ok: false; readonly problem: DomainProblem };

/**
 * Reads the domain of a customer's own Halo as people paste it, a whole address included.
 * @param known patterns such as `https://*.halopsa.com/*` on which the extension works already
 */
export function checkDomain(
  typed: string,
  known: readonly string[],
  added: readonly string[],
): CheckedDomain {
  const text = typed.trim();
  if (text === '') return { ok: false, problem: 'empty' };
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (url === null || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(url.hostname) || /^[\d.]+$/.test(url.hostname))
    return { ok: false, problem: 'unreadable' };
  if (url.protocol !== 'https:') return { ok: false, problem: 'insecure' };
  const domain = url.hostname.toLowerCase();
  if (known.some((pattern) => matches(pattern, domain))) return { ok: false, problem: 'alreadyHalo' };
  if (added.includes(domain)) return { ok: false, problem: 'alreadyAdded' };
  return { ok: true, domain };
}

const matches = (pattern: string, domain: string): boolean => {
  const host = /^https:\/\/\*\.([^/]+)\//.exec(pattern)?.[1];
  return host !== undefined && (domain === host || domain.endsWith(`.${host}`));
};
