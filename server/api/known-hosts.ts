import type { Config } from '../config/environment.ts';
import { isLoopbackHost } from '../config/safe-address.ts';

/** Tells of a host header whether the companion may be called so: by its address, by names given for it, or from this machine. */
export const knownHosts = (config: Config) => {
  const names = new Set([config.host.toLowerCase(), ...config.publicNames]);
  return (header: string): boolean => {
    const name = header.replace(/:\d+$/, '').toLowerCase();
    return isLoopbackHost(name) || names.has(name);
  };
};
