import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded into the companion by `--import`: tells the bench how its event loop and its memory are. A stall is what is
// longer than the sampling itself.
const resolution = 2;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();

const answers = {
  reset: () => {
    delay.reset();
    return null;
  },
  read: () => ({
    longestStallMs: Math.max(0, delay.max / 1e6 - resolution),
    residentMb: process.memoryUsage.rss() / 2 ** 20,
    mostResidentMb: process.resourceUsage().maxRSS / 1024,
  }),
};

process.on('message', ({ id, question }) => {
  if (question in answers) process.send({ id, answer: answers[question]() });
});
process.channel.unref();
