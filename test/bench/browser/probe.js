/** Put into a page by a bench: looks at it every frame, as a person would, and says when something is there. */
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The end of the frame in which this is called: what was there in it, has been painted then. */
const painted = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  });

/** Milliseconds from `act` to the end of the first frame in which `isThere`. */
const until = async (act, isThere) => {
  const from = performance.now();
  await act();
  do {
    await frame();
    if (performance.now() - from > 10_000) throw new Error('It did not come within ten seconds.');
  } while (!isThere());
  return (await painted()) - from;
};

const rowsOfPanel = () => {
  const panel = document.querySelector('[data-sherweb-for-halo="panel"]');
  return panel?.shadowRoot?.querySelectorAll('tbody tr').length ?? 0;
};

const shifts = [];
new PerformanceObserver((list) => {
  for (const { value, startTime } of list.getEntries()) shifts.push({ value, startTime });
}).observe({ type: 'layout-shift', buffered: true });

globalThis.probe = {
  until,
  /** The end of the frame after so many. */
  frames: async (count) => {
    for (let done = 0; done < count; done += 1) await frame();
    await painted();
  },
  /** Goes to an address of Halo, and waits for so many rows in our panel. */
  rowsAfter: (url, count) =>
    until(
      () => void globalThis.__halo.go(url),
      () => rowsOfPanel() === count,
    ),
  /** What has moved since it was asked last, in all; also what moved because of a click. */
  takeShifts: () => {
    const all = shifts.reduce((sum, { value }) => sum + value, 0);
    shifts.length = 0;
    return all;
  },
};
