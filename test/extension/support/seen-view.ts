type Styles = Readonly<Record<string, string>>;

/**
 * A window as far as it tells what is seen of an element: its clock, its timers and its observer do what a test says.
 * Only what the product asks of it is there.
 */
export function seenView() {
  let now = 0;
  let isVisible = true;
  const watching = new Set<FakeObserver>();
  const timers = new Set<{ readonly act: () => void; readonly everyMs: number; dueAt: number }>();
  const styles = new Map<object, Styles>();
  const root = { parentElement: null };

  class FakeObserver {
    constructor(readonly heard: (entries: readonly object[]) => void) {}
    observe() {
      watching.add(this);
      // A new observer tells at the next frame, whatever there is to tell.
      queueMicrotask(() => this.tell());
    }
    unobserve() {
      watching.delete(this);
    }
    disconnect() {
      watching.delete(this);
    }
    tell() {
      if (watching.has(this)) this.heard([{ isVisible, intersectionRatio: 1 }]);
    }
  }

  const view = Object.assign(new EventTarget(), {
    innerWidth: 1000,
    innerHeight: 700,
    performance: { now: () => now },
    document: { documentElement: root },
    IntersectionObserver: FakeObserver,
    IntersectionObserverEntry: class {
      get isVisible() {
        return isVisible;
      }
    },
    getComputedStyle: (element: object) => ({
      getPropertyValue: (name: string) => styles.get(element)?.[name] ?? '',
    }),
    setInterval: (act: () => void, everyMs: number) => {
      const timer = { act, everyMs, dueAt: now + everyMs };
      timers.add(timer);
      return timer;
    },
    clearInterval: (timer: never) => timers.delete(timer),
  });

  return {
    view: view as unknown as Window & typeof globalThis,
    root: root as unknown as Element,
    /** Lets so many milliseconds pass, as a page does that nothing holds up. */
    pass(ms: number) {
      const end = now + ms;
      for (;;) {
        const [next] = [...timers].sort((a, b) => a.dueAt - b.dueAt);
        if (next === undefined || next.dueAt > end) break;
        now = next.dueAt;
        next.dueAt += next.everyMs;
        next.act();
      }
      now = end;
    },
    /** Lets so many milliseconds pass in which a script holds up the page. */
    holdUp(ms: number) {
      now += ms;
      for (const timer of timers) timer.dueAt = Math.max(timer.dueAt, now);
    },
    /** Covers the element, or lifts what covered it; the browser tells who watches, if the page is not idle. */
    setVisible(isSeen: boolean, isIdle = false) {
      isVisible = isSeen;
      if (!isIdle) for (const each of [...watching]) each.tell();
    },
    /** A key is pressed in the window, or something else happens to it. */
    press(type = 'keydown') {
      const event = new Event(type);
      Object.defineProperty(event, 'timeStamp', { value: now });
      view.dispatchEvent(event);
    },
    setStyle: (element: object, style: Styles) => styles.set(element, style),
    timers: () => timers.size,
  };
}
