/** What makes parts of an element invisible, and Chromium's observer (156) does not tell. */
const untold = ['mask-image', '-webkit-mask-box-image-source', 'mask-border-source', 'clip-path'] as const;

/** Zoomed out further by the page, nobody reads what stands there. */
const leastZoom = 0.5;

/**
 * Whether the page paints our element as it is, as far as its styles tell: it stands where we have put it, right under
 * the root, and neither of the two is masked, cut out, or zoomed out by the page.
 */
export function isPaintedWhole(element: Element, view: Window): boolean {
  const root = view.document.documentElement;
  return (
    element.parentElement === root && [element, root].every((each) => isPlain(view.getComputedStyle(each)))
  );
}

const isPlain = (style: CSSStyleDeclaration): boolean =>
  untold.every((name) => ['', 'none'].includes(style.getPropertyValue(name))) &&
  Number(style.getPropertyValue('zoom') || 1) >= leastZoom;
