import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createStartTile } from '../features/configuration-tile/create-start-tile.ts';

export default defineUnlistedScript(() => {
  globalThis.sherwebForHaloTile = createStartTile();
});
