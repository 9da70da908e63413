import fc from 'fast-check';
import { depth } from '../trust/depth.ts';

// A test run says the same of one tree each time; the deep one draws other worlds every day, many more of them.
fc.configureGlobal({ seed: depth() === 'quick' ? 4 : Math.floor(Date.now() / 86_400_000) });
