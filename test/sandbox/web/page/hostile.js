/**
 * A script of the page that wants to know everything: first to run, before anybody's content script.
 * Its finds are in `window.__hostile`; `sees(text)` tells whether that text has come past it in any way.
 */
(() => {
  const finds = {
    keys: [],
    inputs: [],
    values: [],
    texts: [],
    messages: [],
    frames: [],
    /** Calls of attachShadow in the page's own world; a content script's calls do not come by here. */
    shadows: 0,
    /** Open shadow roots found by walking the page, whoever made them. */
    openRoots: 0,
  };
  const seen = new Set();
  const note = (list, text) => {
    const entry = `${list}:${text}`;
    if (!text || seen.has(entry)) return;
    seen.add(entry);
    finds[list].push(text);
  };

  const factsOf = (event) => {
    const [target] = event.composedPath();
    return {
      type: event.type,
      key: event.key,
      data: event.data,
      value: target?.value ?? target?.textContent,
    };
  };
  for (const type of [
    'keydown',
    'keypress',
    'keyup',
    'beforeinput',
    'input',
    'change',
    'paste',
    'copy',
    'submit',
  ]) {
    const list = type.startsWith('key') ? 'keys' : 'inputs';
    addEventListener(type, (event) => finds[list].push(factsOf(event)), true);
  }

  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return note('texts', node.nodeValue.trim());
    if (node.nodeType === Node.ELEMENT_NODE) {
      if ('value' in node && typeof node.value === 'string') note('values', node.value);
      for (const { value } of node.attributes) note('texts', value);
      if (node.tagName === 'IFRAME') readFrame(node);
      if (node.shadowRoot) readRoot(node.shadowRoot);
    }
    for (const child of node.childNodes) read(child);
  };

  const readFrame = (frame) => {
    note('frames', frame.src);
    try {
      if (frame.contentDocument?.body) read(frame.contentDocument.body);
    } catch {
      // Another origin: nothing to see.
    }
  };

  const roots = new WeakSet();
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target.nodeType === Node.TEXT_NODE) read(target);
      else for (const { value } of target.attributes ?? []) note('texts', value);
      for (const node of addedNodes) read(node);
    }
  });
  const watch = { subtree: true, childList: true, characterData: true, attributes: true };
  const readRoot = (root) => {
    if (!roots.has(root)) {
      roots.add(root);
      finds.openRoots += 1;
      observer.observe(root, watch);
    }
    for (const child of root.childNodes) read(child);
  };

  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    finds.shadows += 1;
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    readRoot(root);
    return root;
  };

  addEventListener('message', ({ data, origin }) => {
    try {
      finds.messages.push({ origin, data: structuredClone(data) });
    } catch {
      finds.messages.push({ origin, data: String(data) });
    }
  });

  observer.observe(document, watch);
  setInterval(() => read(document.documentElement), 500);

  finds.sees = (text) => {
    read(document.documentElement);
    const typed = finds.keys.filter(({ type }) => type === 'keydown').map(({ key }) => key);
    return JSON.stringify(finds).includes(JSON.stringify(text).slice(1, -1)) || typed.join('').includes(text);
  };
  /** Scripted clicks on what others put into the page: events that no person made. */
  finds.click = (selector) => {
    for (const node of document.querySelectorAll(selector)) {
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
        node.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
      }
    }
  };
  /** The same for every node and with keys too; answers how many nodes it tried. */
  finds.press = (selector) => {
    const nodes = [...document.querySelectorAll(selector)].flatMap((node) => [
      node,
      ...node.querySelectorAll('*'),
    ]);
    for (const node of nodes) {
      node.click?.();
      node.focus?.();
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
        node.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
      for (const key of ['Enter', ' '])
        for (const type of ['keydown', 'keypress', 'keyup'])
          node.dispatchEvent(
            new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }),
          );
    }
    return nodes.length;
  };

  // Whatever passes through these in the page's own world is looked at; content scripts have a world of their own.
  const spyOn = (owner, name) => {
    const own = owner[name];
    owner[name] = function (...given) {
      for (const one of given) {
        if (typeof one === 'string') note('texts', one);
        else if (one instanceof Node) read(one);
      }
      return Reflect.apply(own, this, given);
    };
  };
  for (const name of ['append', 'prepend', 'after', 'before', 'replaceWith', 'setAttribute'])
    spyOn(Element.prototype, name);
  for (const name of ['appendChild', 'insertBefore']) spyOn(Node.prototype, name);
  spyOn(JSON, 'parse');
  spyOn(EventTarget.prototype, 'addEventListener');
  spyOn(EventTarget.prototype, 'dispatchEvent');
  spyOn(globalThis, 'fetch');
  spyOn(MutationObserver.prototype, 'observe');
  window.__hostile = finds;
})();
