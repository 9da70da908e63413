import type { ComponentChildren, VNode } from 'preact';

const isNode = (child: unknown): child is VNode<{ children?: ComponentChildren }> =>
  typeof child === 'object' && child !== null && 'type' in child;

/** What a component without hooks shows, as text. */
export function textOf(child: ComponentChildren): string {
  if (Array.isArray(child)) return child.map(textOf).join('');
  if (typeof child === 'string' || typeof child === 'number') return String(child);
  if (!isNode(child)) return '';
  const { type, props } = child;
  return textOf(typeof type === 'function' ? (type as (props: object) => VNode)(props) : props.children);
}
