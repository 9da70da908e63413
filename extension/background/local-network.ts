/**
 * What browsers call the permission to reach machines on a person's own network and this one: Chrome and Edge since
 * 142, and the two it was split into later, in Firefox too. TypeScript's list knows none of them.
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Permissions-Policy/local-network-access
 */
const names = ['local-network-access', 'local-network', 'loopback-network'];

/**
 * Whether a person or a policy has denied the extension its own network. That alone breaks nothing where the companion
 * stands elsewhere, and not every browser applies it to extensions: it is asked for only when a request has failed.
 */
export async function isNetworkDenied(
  permissions: Pick<Permissions, 'query'> | undefined = globalThis.navigator?.permissions,
): Promise<boolean> {
  if (permissions === undefined) return false;
  const states = await Promise.all(
    names.map((name) =>
      permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state,
        () => 'unknown',
      ),
    ),
  );
  return states.includes('denied');
}
