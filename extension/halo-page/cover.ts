/** Hides Halo's nodes without taking them out of the page, and gives them back as they were. */
export interface Cover {
  /** Hides what is to be hidden now and gives back what is not any more; cheap when nothing changed. */
  keep(nodes: readonly HTMLElement[]): void;
  lift(): void;
}

type Property = 'display' | 'visibility';

/** Holds how a node of Halo's stood there before: it outlives our script, so that the next one can give it back. */
const coverMark = 'data-sherweb-covered';

const isHidden = ({ style }: HTMLElement, property: string): boolean =>
  style.getPropertyValue(property) === (property === 'display' ? 'none' : 'hidden') &&
  style.getPropertyPriority(property) === 'important';

function hide(node: HTMLElement, property: Property): void {
  const { style } = node;
  const was = [property, style.getPropertyValue(property), style.getPropertyPriority(property)];
  node.setAttribute(coverMark, was.join('|'));
  style.setProperty(property, property === 'display' ? 'none' : 'hidden', 'important');
}

function giveBack(node: HTMLElement): void {
  const [property = '', value = '', priority] = node.getAttribute(coverMark)?.split('|') ?? [];
  node.removeAttribute(coverMark);
  if (!isHidden(node, property)) return;
  if (value === '') node.style.removeProperty(property);
  else node.style.setProperty(property, value, priority);
}

/**
 * Inline styles with `important`, set through the style object: a page's content security policy does not block that,
 * and React, which writes only what changed for itself, leaves it.
 * @param property `visibility` keeps the space that the nodes take
 */
export function createCover(property: Property = 'display'): Cover {
  const covered = new Set<HTMLElement>();
  const restore = (node: HTMLElement) => {
    covered.delete(node);
    giveBack(node);
  };
  return {
    keep(nodes) {
      for (const node of [...covered]) if (!nodes.includes(node)) restore(node);
      for (const node of nodes) {
        if (covered.has(node) && isHidden(node, property)) continue;
        covered.add(node);
        hide(node, property);
      }
    },
    lift() {
      for (const node of [...covered]) restore(node);
    },
  };
}

/** Gives back what a script of ours that is no more had covered. */
export function liftLeftCovers(): void {
  for (const node of document.querySelectorAll<HTMLElement>(`[${coverMark}]`)) giveBack(node);
}
