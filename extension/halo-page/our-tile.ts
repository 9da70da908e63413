import { ourMark } from './tab-families.ts';

/** What a tile says: its name, what it is about, and what its two buttons are called. */
export interface TileWords {
  readonly name: string;
  readonly about: string;
  readonly enable: string;
  readonly open: string;
}

/** Our tile, made from its neighbours. */
export interface OurTile {
  readonly element: HTMLElement;
  readonly isEnabled: boolean;
}

const disabledName = /disabled|inactive|not-?enabled/i;
const logoColour = '#1f3f77';

const isDisabled = (tile: HTMLElement): boolean => disabledName.test(tile.className);

/**
 * Makes a tile by copying a neighbour in the same state, with our words, our logo and no foreign attributes. A disabled
 * one has the "+" that its neighbours show when the pointer is over them, or one of our own.
 */
export function createOurTile(
  tiles: readonly HTMLElement[],
  isEnabled: boolean,
  words: TileWords,
  choose: () => void,
): OurTile | null {
  const model = tiles.find((tile) => isDisabled(tile) !== isEnabled) ?? tiles[0];
  if (model === undefined) return null;
  const element = model.cloneNode(true) as HTMLElement;
  element.setAttribute(ourMark, 'tile');
  const pluses = [...element.querySelectorAll<HTMLElement>('button, [role="button"], a')];
  const plus = isEnabled ? undefined : (pluses[0] ?? ownPlus());
  for (const one of pluses) if (one !== plus) one.remove();
  for (const node of [element, ...element.querySelectorAll('*')]) clean(node);
  setWords(element, plus, words);
  setLogo(element, model, plus);
  if (plus !== undefined) {
    if (!element.contains(plus)) element.append(plus);
    actAsButton(plus, words.enable, choose);
  } else {
    element.style.cursor = 'pointer';
    actAsButton(element, words.open, choose);
  }
  if (isEnabled && tiles.every(isDisabled))
    element.className = element.className.replace(disabledName, '').trim();
  return { element, isEnabled };
}

function clean(node: Element): void {
  for (const { name } of [...node.attributes])
    if (
      !/^(?:class|style|role|viewBox|d|fill|stroke.*|width|height|[cxy][xy12]?|r|points)$|^data-sherweb/.test(
        name,
      )
    )
      node.removeAttribute(name);
}

function setWords(element: HTMLElement, plus: HTMLElement | undefined, { name, about }: TileWords): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const left = [name, about];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? '';
    if (text === '' || plus?.contains(node)) continue;
    node.nodeValue = text.length <= 2 ? 'S' : (left.shift() ?? '');
    // A neighbour's words are few and may be cut; ours have figures.
    if (node.parentElement !== null) node.parentElement.style.whiteSpace = 'normal';
  }
}

function setLogo(element: HTMLElement, model: HTMLElement, plus: HTMLElement | undefined): void {
  const [picture] = [...element.querySelectorAll<HTMLElement>('img, svg, canvas')].filter(
    (one) => !plus?.contains(one),
  );
  if (picture !== undefined) {
    const [shown] = [...model.querySelectorAll('img, svg, canvas')];
    const { width, height } = shown?.getBoundingClientRect() ?? { width: 40, height: 40 };
    const logo = document.createElement('div');
    logo.textContent = 'S';
    logo.style.cssText = `display:inline-grid;place-items:center;width:${Math.round(width)}px;height:${Math.round(height)}px;border-radius:6px;color:#fff;font-weight:600`;
    logo.style.background = logoColour;
    picture.replaceWith(logo);
    return;
  }
  const coloured = element.querySelector<HTMLElement>('[style*="background"]');
  if (coloured !== null) coloured.style.background = logoColour;
}

function ownPlus(): HTMLElement {
  const plus = document.createElement('button');
  plus.type = 'button';
  plus.textContent = '+';
  plus.style.cssText =
    'position:absolute;inset-block-start:6px;inset-inline-end:6px;width:28px;height:28px;border:1px solid currentColor;border-radius:50%;background:none;color:inherit;font:inherit;cursor:pointer';
  return plus;
}

function actAsButton(node: HTMLElement, label: string, choose: () => void): void {
  node.setAttribute('role', 'button');
  node.setAttribute('aria-label', label);
  node.title = label;
  node.tabIndex = 0;
  node.addEventListener('click', (event) => {
    event.stopPropagation();
    event.preventDefault();
    if (event.isTrusted) choose();
  });
  node.addEventListener('keydown', (event) => {
    if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    event.stopPropagation();
    choose();
  });
}
