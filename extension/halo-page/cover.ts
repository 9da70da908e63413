/** Hides Halo's nodes without taking them out of the page, and gives them back as they were. */
export interface Cover {
  /** Hides what is to be hidden now and gives back what is not any more; cheap when nothing changed. */
  keep(nodes: readonly HTMLElement[]): void;
  lift(): void;
}

/**
 * Inline styles with `important`, set through the style object: a page's content security policy does not block that,
 * and React, which writes only what changed for itself, leaves it.
 * @param property `visibility` keeps the space that the nodes take
 */
export function createCover(property: 'display' | 'visibility' = 'display'): Cover {
  const hidden = property === 'display' ? 'none' : 'hidden';
  const before = new Map<HTMLElement, { readonly value: string; readonly priority: string }>();
  const isHidden = ({ style }: HTMLElement) =>
    style.getPropertyValue(property) === hidden && style.getPropertyPriority(property) === 'important';
  const restore = (node: HTMLElement) => {
    const was = before.get(node);
    before.delete(node);
    if (was === undefined || !isHidden(node)) return;
    if (was.value === '') node.style.removeProperty(property);
    else node.style.setProperty(property, was.value, was.priority);
  };
  return {
    keep(nodes) {
      for (const node of [...before.keys()]) if (!nodes.includes(node)) restore(node);
      for (const node of nodes) {
        if (before.has(node) && isHidden(node)) continue;
        const { style } = node;
        before.set(node, {
          value: style.getPropertyValue(property),
          priority: style.getPropertyPriority(property),
        });
        style.setProperty(property, hidden, 'important');
      }
    },
    lift() {
      for (const node of [...before.keys()]) restore(node);
    },
  };
}
