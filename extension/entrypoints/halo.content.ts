import { defineContentScript } from 'wxt/utils/define-content-script';
import { haloMatches } from '../halo-page/addresses.ts';

export default defineContentScript({
  matches: [...haloMatches],
  allFrames: false,
  main: () => undefined,
});
