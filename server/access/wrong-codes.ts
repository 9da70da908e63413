import { wasWithin } from '../clock/noted-times.ts';

/** So many wrong codes from one address are answered as wrong; after that its wrong codes are not looked at for a while. */
const mostTries = 5;
const windowMs = 5 * 60_000;
/** More addresses than this are not told apart: the one heard of longest ago is forgotten. */
const mostAddresses = 10_000;

/**
 * A rate limiter for wrong pairing codes, by the address they come from. It slows down whoever guesses and nobody else:
 * a code has about 58 bits, so that a right one is let through whatever came from its address before.
 */
export interface WrongCodes {
  /**
   * Counts a wrong code.
   * @param address where it came from
   * @returns whether that is more than one address may try in a window, and whether it is the last that it may
   */
  count(address: string): { readonly isOver: boolean; readonly isLast: boolean };
}

/** @param now the clock */
export function createWrongCodes(now: () => Date): WrongCodes {
  const windows = new Map<string, { readonly since: number; tries: number }>();
  return {
    count(address) {
      const at = now().getTime();
      const before = windows.get(address);
      const window =
        before !== undefined && wasWithin(windowMs, before.since, at) ? before : { since: at, tries: 0 };
      window.tries += 1;
      windows.delete(address);
      windows.set(address, window);
      const [oldest] = windows.keys();
      if (windows.size > mostAddresses && oldest !== undefined) windows.delete(oldest);
      return { isOver: window.tries > mostTries, isLast: window.tries === mostTries };
    },
  };
}
