import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createStartPanel } from '../features/customer-subscriptions/panel/create-start-panel.ts';

export default defineUnlistedScript(() => {
  globalThis.sherwebForHaloPanel = createStartPanel();
});
