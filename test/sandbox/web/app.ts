import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { SandboxState } from '../state.ts';
import { webData } from './data.ts';
import { font } from './fonts.ts';
import { integration } from './integrations.ts';
import { appPage, editorPage, isKnownPath, portalPage } from './pages.ts';
import { stylesheet } from './stylesheet.ts';

const script = (path: string): string | undefined => {
  if (!/^(?:[a-z]+\/)?[a-z-]+\.js$/.test(path)) return undefined;
  try {
    return readFileSync(new URL(`./page/${path}`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
};

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="11" fill="none" stroke="#0f61a1" stroke-width="6"/></svg>';

const assets = (): Hono =>
  new Hono()
    .get('/halo.css', (c) => {
      const accent = c.req.query('accent') ?? '';
      const css = stylesheet(/^#[0-9a-f]{6}$/i.test(accent) ? accent : '#0f61a1');
      return c.body(css, 200, { 'content-type': 'text/css; charset=utf-8' });
    })
    .get('/icon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml' }))
    .get('/fonts/:name', (c) => {
      const data = font(c.req.param('name'));
      return data ? c.body(data, 200, { 'content-type': 'font/woff2' }) : c.notFound();
    })
    .get('/:path{.+}', (c) => {
      const text = script(c.req.param('path'));
      return text === undefined
        ? c.notFound()
        : c.body(text, 200, { 'content-type': 'text/javascript; charset=utf-8' });
    });

/** The fake agent web app: one page for every address, its scripts and styles, and the data they ask for. */
export const webApp = (state: SandboxState): Hono =>
  new Hono()
    .use(async (c, next) => {
      await next();
      c.header('x-frame-options', 'SAMEORIGIN');
      c.header('x-content-type-options', 'nosniff');
      c.header('cache-control', 'no-store');
      if (state.web.settings.csp !== null) c.header('content-security-policy', state.web.settings.csp);
    })
    .route('/web-assets', assets())
    .route('/web-data', webData(state))
    .get('/editor', (c) => c.html(editorPage(state.web.settings)))
    .get('/portal/*', (c) => c.html(portalPage(state.web.settings)))
    .get('*', (c) => {
      const known = isKnownPath(c.req.path, (slug) => integration(slug, state.web) !== undefined);
      return c.html(appPage(state.web.settings), known ? 200 : 404);
    });
