import { createApp } from './app.js';
import { unmount } from './dom.js';
import { listenAtDocument } from './events.js';
import { createHooks } from './hooks.js';
import { popups } from './popups.js';
import { shell } from './shell.js';
import { createStorm } from './storm.js';

const root = document.getElementById('root');
const layer = document.body.appendChild(document.createElement('div'));
layer.className = 'popup-layer';

const app = createApp({ root, layer, view: shell, popups });
const storm = createStorm(app, root);
listenAtDocument(app.fail);
window.__halo = createHooks(app, storm, () => {
  unmount(root);
  app.render();
});

/** The setting's storm. One that a test has started goes on as long as the setting does not change. */
let asked = 0;
const followSetting = () => {
  if (app.options.storm !== asked) storm.run(app.options.storm);
  asked = app.options.storm;
};

const pollForEver = () => {
  const wait = app.options.pollMs;
  setTimeout(
    () => {
      const polled = wait > 0 ? app.poll() : Promise.resolve();
      polled.catch(app.fail).then(followSetting).finally(pollForEver);
    },
    wait > 0 ? wait : 1000,
  );
};

await app.start().catch(app.fail);
followSetting();
pollForEver();
