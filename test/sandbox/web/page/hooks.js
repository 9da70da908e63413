import { renderCount } from './dom.js';

/** `window.__halo`: what a test does to the page, and what it asks of it. */
export const createHooks = (app, storm, remount) => ({
  go: (url) => app.go(url),
  /** Renders again with the same data: foreign class names on Halo's nodes go. */
  rerender: () => app.render(),
  /** Mounts everything anew: foreign nodes inside Halo's go too. */
  remount,
  poll: () => app.poll(),
  setTheme: (theme) => app.setTheme(theme),
  /** So many DOM changes a second; 0 stops. With milliseconds it stops by itself. */
  storm: async (perSecond, ms) => {
    storm.run(perSecond);
    if (ms === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, ms));
    storm.run(0);
  },
  renders: renderCount,
  changes: storm.changes,
  /** Errors of the page itself, e.g. because somebody removed one of its nodes. */
  errors: app.errors,
  loading: () => app.loading,
  route: () => app.route,
});
