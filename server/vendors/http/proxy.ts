import type { Dispatcher } from 'undici';

/** A proxy that leads out, as the system's variables name it. */
export interface ProxySettings {
  /** Where it listens, with name and password where it asks for them. */
  readonly url: string;
  /** Hosts that are reached without it, as in NO_PROXY: `halo.example.com`, `.example.com`, `*`. */
  readonly except: readonly string[];
}

/** What a request goes through; undefined: straight to its host. */
export type RouteOf = (url: URL) => Dispatcher | undefined;

/**
 * Sends https requests through a proxy, which sees the name of the host and nothing of what is said: a tunnel is asked for
 * (CONNECT). Plain http only ever goes to this machine, and straight.
 */
export async function routesThrough(proxy: ProxySettings | null): Promise<RouteOf> {
  if (proxy === null) return () => undefined;
  // Half a megabyte of program that nobody else needs.
  const { ProxyAgent } = await import('undici');
  const agent = new ProxyAgent({ uri: proxy.url, proxyTunnel: true });
  return (url) => (url.protocol === 'https:' && !isExcepted(url, proxy.except) ? agent : undefined);
}

/** @example ('https://a.example.com', ['.example.com']) // true */
export const isExcepted = ({ hostname, port }: URL, except: readonly string[]): boolean =>
  except.some((entry) => {
    const [name = '', onlyPort] = entry.toLowerCase().split(':');
    if (onlyPort !== undefined && onlyPort !== (port || '443')) return false;
    const suffix = name.replace(/^\*?\.?/, '');
    return name === '*' || hostname === suffix || (suffix !== '' && hostname.endsWith(`.${suffix}`));
  });
