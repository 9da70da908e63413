import { propsOf } from './dom.js';

/** One listener on the document for each kind of event, as React 16 has it; handlers are found going up from the target. */
export const listenAtDocument = (onError) => {
  for (const type of ['click', 'input', 'change', 'keydown', 'submit', 'mousedown']) {
    document.addEventListener(type, (event) => {
      for (let node = event.target; node && !event.cancelBubble; node = node.parentNode) {
        try {
          propsOf(node)?.[`on${type}`]?.(event, node);
        } catch (error) {
          onError(error);
        }
      }
    });
  }
};
