import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { App } from './app.ts';

/** Hands the app down to the screens; they take it by `useApp`. */
export const AppContext = createContext<App | null>(null);

/**
 * Finds the app that a screen stands in.
 * @throws Error outside of one
 */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('A screen stands outside the app.');
  return app;
}
