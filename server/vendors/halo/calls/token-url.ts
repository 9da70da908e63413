/**
 * The token address that an `auth_url` names: itself with `/token`. Cut by hand: a pattern for slashes at the end
 * takes a quadratic time where many stand before it.
 * @example tokenUrlOf('https://auth.halopsa.com/auth/') // https://auth.halopsa.com/auth/token
 */
export function tokenUrlOf(authUrl: string): string {
  let end = authUrl.length;
  while (authUrl[end - 1] === '/') end -= 1;
  return `${authUrl.slice(0, end)}/token`;
}
