/** What is wrong with a typed address of the companion. */
export type AddressProblem = 'empty' | 'unreadable' | 'insecure' | 'hasMore';

export type CheckedAddress =
  | { readonly ok: true; readonly address: string; readonly permission: string }
  | { readonly ok: false; readonly problem: AddressProblem };

const isLoopback = (host: string): boolean => host === '127.0.0.1' || host === 'localhost';

/**
 * Reads an address as people type it: the scheme may be missing. `https`, or `http` for this machine only, since a
 * token that travels over plain http can be read on its way.
 */
export function checkAddress(typed: string): CheckedAddress {
  const text = typed.trim();
  if (text === '') return { ok: false, problem: 'empty' };
  const isBare = !/^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const whole = isBare ? `https://${text}` : text;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (url === null || url.hostname === '' || !/^https?:$/.test(url.protocol))
    return { ok: false, problem: 'unreadable' };
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '')
    return { ok: false, problem: 'hasMore' };
  const local = isLoopback(url.hostname);
  if (isBare && local) url.protocol = 'http:';
  if (url.protocol === 'http:' && !local) return { ok: false, problem: 'insecure' };
  return { ok: true, address: url.origin, permission: permissionFor(url.origin) };
}

/** The host permission that calling an address needs; permissions know no ports. */
export function permissionFor(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
