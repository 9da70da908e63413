import { render, unmount } from './dom.js';
import { routeOf } from './route.js';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const fetchJson = async (path, body) => {
  const answer = await fetch(
    `/web-data/${path}`,
    body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.status === 204 ? null : answer.json();
};

/** Settings that an address may override for as long as the page lives. */
const overridesIn = (search) => {
  const params = new URLSearchParams(search);
  const numbers = { delay: 'delayMs', poll: 'pollMs', storm: 'storm' };
  const overrides = {};
  for (const name of ['tabs', 'theme']) {
    if (params.has(`sandbox-${name}`)) overrides[name] = params.get(`sandbox-${name}`);
  }
  for (const [name, setting] of Object.entries(numbers)) {
    if (params.has(`sandbox-${name}`)) overrides[setting] = Number(params.get(`sandbox-${name}`));
  }
  return overrides;
};

/** The app's state and what changes it. `view` turns the state into vnodes, for the root and for the popups. */
export const createApp = ({ root, layer, view, popups }) => {
  const app = {
    settings: {},
    labels: {},
    agent: {},
    theme: 'light',
    route: routeOf(location),
    data: null,
    loading: true,
    /** What the screens remember: chosen tab, search text, open dropdown, page of a table. */
    ui: {},
    errors: [],
  };
  let overrides = overridesIn(location.search);
  let visit = 0;

  app.t = (key) => app.labels[key] ?? key;

  app.fail = (error) => {
    app.errors.push(String(error));
    console.error(error);
  };

  app.render = () => {
    try {
      render(root, [view(app)]);
      render(layer, popups(app));
    } catch (error) {
      // React takes the whole tree away when rendering fails.
      unmount(root);
      app.fail(error);
    }
  };

  app.set = (changes) => {
    Object.assign(app.ui, changes);
    app.render();
  };

  app.setTheme = (theme) => {
    overrides = { ...overrides, theme };
    app.theme = theme;
    app.render();
    return fetchJson('theme', { theme });
  };

  app.post = (path, body) => fetchJson(path, body);

  const session = async () => {
    const { settings, labels, lang, agent } = await fetchJson('session');
    const themeChanged = app.settings.theme !== undefined && settings.theme !== app.settings.theme;
    if (themeChanged) delete overrides.theme;
    app.settings = settings;
    Object.assign(app, { labels, agent, theme: overrides.theme ?? settings.theme });
    app.options = { ...settings, ...overrides };
    document.documentElement.lang = lang;
    const style = document.getElementById('halo-style');
    const href = `/web-assets/halo.css?accent=${encodeURIComponent(settings.accent)}`;
    if (style.getAttribute('href') !== href) style.setAttribute('href', href);
  };

  const load = async (delayMs) => {
    visit += 1;
    const mine = visit;
    const { data: path } = app.route;
    const [data] = await Promise.all([path ? fetchJson(path) : {}, sleep(delayMs)]);
    if (mine !== visit) return;
    Object.assign(app, { data, loading: false });
    app.render();
  };

  app.poll = async () => {
    await session();
    await load(0);
  };

  const show = async () => {
    overrides = { ...overrides, ...overridesIn(location.search) };
    const before = app.route;
    app.route = routeOf(location);
    const sameScreen = before.screen === app.route.screen;
    if (sameScreen && before.id === app.route.id && app.data) return app.render();
    Object.assign(app, { loading: true, ui: { ...app.ui, popup: null, dropdown: null } });
    if (!sameScreen) Object.assign(app, { data: null, ui: {} });
    app.render();
    await load(app.options.delayMs);
  };

  app.go = (url, { replace = false } = {}) => {
    history[replace ? 'replaceState' : 'pushState']({}, '', url);
    return show().catch(app.fail);
  };

  app.start = async () => {
    addEventListener('popstate', () => show().catch(app.fail));
    await session();
    app.render();
    await load(app.options.delayMs);
  };

  return app;
};
