import '../messaging/parse-without-eval.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../background/start-background.ts';

// A function of its own: WXT runs this file while it builds and leaves out only what stands inside of it.
export default defineBackground(() => startBackground());
