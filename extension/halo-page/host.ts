import { ourMark } from './tab-families.ts';

/** An element of ours in Halo's page with a closed shadow root: nothing of the page's styles or scripts gets in. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/** Keys typed in our panel are not Halo's shortcuts. */
const keyEvents = ['keydown', 'keyup', 'keypress'] as const;

/** @param kind what it is for, which its mark in the page tells, e.g. `drawer` */
export function createHost(kind: string): Host {
  const element = document.createElement('div');
  element.setAttribute(ourMark, kind);
  const root = element.attachShadow({ mode: 'closed' });
  for (const type of keyEvents) element.addEventListener(type, (event) => event.stopPropagation());
  return { element, root };
}

/** Gives the host the place of the content it stands in for, in a flex or grid layout too. */
export function takePlaceOf(host: HTMLElement, content: HTMLElement | undefined): void {
  const { style } = host;
  style.display = 'block';
  style.minWidth = '0';
  style.minHeight = '0';
  if (content === undefined) return;
  const look = getComputedStyle(content);
  style.flex = look.flex;
  style.gridArea = look.gridArea;
  style.overflow = look.overflowY === 'auto' || look.overflowY === 'scroll' ? 'auto' : 'visible';
  if (look.position === 'absolute') {
    style.position = 'absolute';
    style.inset = look.inset;
  }
}
