import '../companion/parse-without-eval.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../companion/background.ts';

export default defineBackground(startBackground);
