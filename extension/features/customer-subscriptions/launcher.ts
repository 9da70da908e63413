import { createHost, type Host } from '../../halo-page/host.ts';
import { applyTokens } from '../../halo-page/theme.ts';
import type { Tokens } from '../../halo-page/theme-colours.ts';
import launcherCss from './launcher.css?inline';

interface Words {
  readonly name: string;
  readonly drawer: string;
}

/** The button at the edge where no row of tabs is found, and the drawer it opens. */
export interface Launcher {
  readonly place: HTMLElement;
  isOpen(): boolean;
  open(): void;
  close(): void;
  setCount(count: number | null, label: string): void;
  setTokens(tokens: Tokens): void;
  end(): void;
}

/**
 * Puts the button into the page.
 * @param onOpen gets the drawer, which the panel is to be shown in
 */
export function startLauncher(words: Words, onOpen: (host: Host) => void, onClose: () => void): Launcher {
  const button = createHost('launcher');
  const drawer = createHost('drawer');
  const control = document.createElement('button');
  const count = document.createElement('span');
  const style = document.createElement('style');
  let isOpen = false;

  style.textContent = launcherCss;
  control.type = 'button';
  control.setAttribute('aria-expanded', 'false');
  count.className = 'count';
  control.append(words.name, count);
  button.root.append(style, control);
  drawer.element.style.cssText =
    'position:fixed;inset-block:0;inset-inline-end:0;width:min(1080px,94vw);z-index:2147483000;display:block;box-shadow:0 0 32px rgb(0 0 0 / 28%)';
  drawer.element.setAttribute('role', 'dialog');
  drawer.element.setAttribute('aria-label', words.drawer);
  drawer.element.tabIndex = -1;

  const open = () => {
    if (isOpen) return;
    isOpen = true;
    control.setAttribute('aria-expanded', 'true');
    document.body.append(drawer.element);
    onOpen(drawer);
    drawer.element.focus();
  };
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    control.setAttribute('aria-expanded', 'false');
    onClose();
    drawer.element.remove();
    if (button.element.isConnected) control.focus();
  };
  control.addEventListener('click', (event) => {
    if (event.isTrusted) isOpen ? close() : open();
  });
  drawer.element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  });
  document.body.append(button.element);

  return {
    place: drawer.element,
    isOpen: () => isOpen,
    open,
    close,
    setCount(value, label) {
      count.textContent = value === null ? '' : String(value);
      count.hidden = value === null;
      control.setAttribute('aria-label', label);
    },
    setTokens: (tokens) => applyTokens(control, tokens),
    end() {
      close();
      button.element.remove();
    },
  };
}
