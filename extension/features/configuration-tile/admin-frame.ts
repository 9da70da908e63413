import { watchFrame } from '../../halo-page/clickjacking/watch-frame.ts';
import { createCover } from '../../halo-page/cover.ts';
import { createHost } from '../../halo-page/host.ts';
import { applyTokens, readTheme } from '../../halo-page/theme.ts';
import { toTokens } from '../../halo-page/theme-colours.ts';
import frameCss from './frame.css?inline';

interface Parts {
  /** The part of the page whose place the frame takes. */
  readonly area: HTMLElement;
  /** A page of the extension, with its ticket: what is typed there, Halo's page cannot see. */
  readonly address: Promise<string>;
  readonly words: { readonly back: string; readonly frame: string; readonly failed: string };
  readonly signal: AbortSignal;
  /** Answers the frame for how long it has been seen, until the answered function is called. */
  onLook(seenMs: () => Promise<number>): () => void;
  onClosed(): void;
}

/** Shows the admin screens over Halo's content area, with a way back. */
export function openAdminFrame({ area, address, words, signal, onLook, onClosed }: Parts): void {
  const host = createHost('admin-frame');
  const box = document.createElement('div');
  const bar = document.createElement('div');
  const back = document.createElement('button');
  const frame = document.createElement('iframe');
  const style = document.createElement('style');
  const theme = readTheme(area, null);
  const cover = createCover('visibility');

  style.textContent = frameCss;
  box.className = 'frame';
  bar.className = 'bar';
  back.type = 'button';
  back.textContent = `‹ ${words.back}`;
  const scheme = theme.dark ? 'dark' : 'light';
  // A frame of another scheme than its page would get a white ground.
  frame.style.colorScheme = scheme;
  frame.title = words.frame;
  frame.allow = 'clipboard-write';
  applyTokens(box, toTokens(theme));
  bar.append(back);
  box.append(bar, frame);
  host.root.append(style, box);

  const place = () => {
    const { top, left, width } = area.getBoundingClientRect();
    box.style.cssText = `${box.style.cssText};inset-block:${Math.max(0, top)}px 0;left:${left}px;width:${width}px`;
  };
  const resized = new ResizeObserver(place);
  const closed = new AbortController();
  const stopLooking = onLook(watchFrame({ frame, host: host.element, view: window }, closed.signal));
  const close = () => {
    closed.abort();
    stopLooking();
    resized.disconnect();
    cover.lift();
    host.element.remove();
    signal.removeEventListener('abort', close);
    onClosed();
  };
  back.addEventListener('click', close);
  signal.addEventListener('abort', close);

  place();
  cover.keep([area]);
  // Right under the root, where there are the fewest elements whose style can change how it is painted.
  document.documentElement.append(host.element);
  resized.observe(area);
  resized.observe(document.documentElement);
  frame.focus();
  address.then(
    (found) => {
      frame.src = `${found}&theme=${scheme}`;
    },
    () => {
      const failed = document.createElement('p');
      failed.role = 'alert';
      failed.textContent = words.failed;
      frame.replaceWith(failed);
      back.focus();
    },
  );
}
