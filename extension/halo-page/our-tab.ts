import { ourMark } from './tab-families.ts';
import { isActive, nativeTabs, type TabStrip } from './tab-strip.ts';

/** Our tab in one of Halo's strips. */
export interface OurTab {
  readonly element: HTMLElement;
  setCount(count: number | null, label: string): void;
  setChosen(chosen: boolean): void;
  /** Makes it look as it should, whatever Halo wrote. */
  keepLook(): void;
  /** Puts it back where it belongs; answers false when the strip itself is gone. */
  keepPlace(): boolean;
  remove(): void;
}

/**
 * Makes a tab that looks like its neighbours: the class names of an unchosen native tab, its nesting, its role.
 * Attributes are not copied; react-tabs counts by them.
 */
export function createOurTab(strip: TabStrip, name: string, choose: () => void): OurTab {
  const tabs = nativeTabs(strip);
  const plain = tabs.find((tab) => !isActive(strip, tab)) ?? tabs[0];
  const chosen = tabs.find((tab) => isActive(strip, tab));
  const plainNames = [...(plain?.classList ?? [])].filter((name) => name !== strip.family.active);
  const chosenNames = strip.family.active === null ? extraNames(chosen, plain) : [strip.family.active];
  const hasRoles = plain?.getAttribute('role') === 'tab';
  const element = document.createElement(plain?.tagName ?? 'div');
  const words = nest(element, plain);
  const count = document.createElement('span');
  let isChosen = false;

  element.setAttribute(ourMark, 'tab');
  element.setAttribute('role', hasRoles ? 'tab' : 'button');
  element.tabIndex = 0;
  if (plain?.style.cssText) element.style.cssText = plain.style.cssText;
  count.style.cssText = 'margin-inline-start:6px;font-variant-numeric:tabular-nums;opacity:.75';
  words.append(name, count);

  const looks = { plain: plainNames.join(' '), chosen: [...plainNames, ...chosenNames].join(' ') };
  const state = hasRoles ? 'aria-selected' : 'aria-pressed';
  const show = () => {
    const names = isChosen ? looks.chosen : looks.plain;
    if (element.className !== names) element.className = names;
    if (element.getAttribute(state) !== String(isChosen)) element.setAttribute(state, String(isChosen));
  };
  const place = () => {
    const last = nativeTabs(strip).at(-1);
    if (last === undefined) return;
    if (last.nextElementSibling !== element) last.after(element);
  };

  // Halo's own handlers must not take a click on a foreign node for one on theirs; scripted clicks are nobody's choice.
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    if (event.isTrusted) choose();
  });
  element.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (!event.isTrusted) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose();
    } else if (event.key === 'ArrowLeft') nativeTabs(strip).at(-1)?.focus();
  });
  show();
  place();

  return {
    element,
    setCount(value, label) {
      count.textContent = value === null ? '' : String(value);
      count.hidden = value === null;
      element.setAttribute('aria-label', label);
    },
    setChosen(value) {
      isChosen = value;
      show();
    },
    keepLook: show,
    keepPlace() {
      if (!strip.element.isConnected || nativeTabs(strip).length === 0) return false;
      place();
      return true;
    },
    remove: () => element.remove(),
  };
}

const extraNames = (chosen: Element | undefined, plain: Element | undefined): string[] =>
  [...(chosen?.classList ?? [])].filter((name) => plain?.classList.contains(name) === false);

/** Copies the nesting of the model down to the element that holds its words; answers that element. */
function nest(element: HTMLElement, model: HTMLElement | undefined): HTMLElement {
  let inner = element;
  let node = model?.firstElementChild;
  while (node && model?.childElementCount === 1 && node.textContent === model.textContent) {
    const copy = document.createElement(node.tagName);
    copy.className = node.className;
    inner.append(copy);
    inner = copy;
    node = node.childElementCount === 1 ? node.firstElementChild : null;
  }
  return inner;
}
