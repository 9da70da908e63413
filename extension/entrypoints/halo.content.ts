import { defineContentScript } from 'wxt/utils/define-content-script';
import { startFeatures } from '../features/start-features.ts';
import { haloMatches } from '../halo-page/addresses.ts';

export default defineContentScript({
  matches: [...haloMatches],
  allFrames: false,
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (window.top === window) startFeatures(ctx);
  },
});
