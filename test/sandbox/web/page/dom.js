/**
 * A renderer that treats the page as React does, where a guest in the page can tell:
 * nodes are reused by position or key; it knows its own children only, so a foreign sibling stays until the parent is
 * mounted anew; the class attribute is its own, so a foreign class name goes at the next render; a node of its own
 * that somebody else removed makes it fail.
 */
const svgTags = new Set(['svg', 'path', 'circle', 'rect']);
/** What was rendered into a node last: `props`, and the records of its own children. */
const records = new WeakMap();
let renders = 0;

export const h = (tag, props, ...children) => ({
  tag,
  props: props ?? {},
  key: props?.key,
  children: children
    .flat(Number.POSITIVE_INFINITY)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (typeof child === 'object' ? child : String(child))),
});

/** The handlers and other props of a node that this renderer made. */
export const propsOf = (node) => records.get(node)?.props;
export const renderCount = () => renders;

const setProp = (node, name, value) => {
  if (name === 'key' || name === 'class' || name.startsWith('on')) return;
  if (name === 'value' && 'value' in node) {
    if (node.value !== (value ?? '')) node.value = value ?? '';
  } else if (value === undefined || value === null || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? '' : value);
};

const setProps = (node, next, last) => {
  const className = next.class ?? '';
  if ((node.getAttribute('class') ?? '') !== className) node.setAttribute('class', className);
  for (const name of Object.keys(last)) if (!(name in next)) setProp(node, name, undefined);
  for (const [name, value] of Object.entries(next)) {
    if (name === 'value' || last[name] !== value) setProp(node, name, value);
  }
};

const create = (vnode) => {
  if (typeof vnode === 'string') return document.createTextNode(vnode);
  const node = svgTags.has(vnode.tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', vnode.tag)
    : document.createElement(vnode.tag);
  records.set(node, { props: {}, children: [], text: undefined });
  update(node, vnode);
  return node;
};

const sameKind = (a, b) =>
  typeof a === 'string' || typeof b === 'string' ? typeof a === typeof b : a.tag === b.tag && a.key === b.key;

const takeMatching = (old, vnode, index) => {
  const free = (record) => record && !record.taken && sameKind(record.vnode, vnode);
  const match = free(old[index])
    ? old[index]
    : vnode.key !== undefined && old.find((record) => free(record) && record.vnode.key === vnode.key);
  if (match) match.taken = true;
  return match || undefined;
};

const updateChildren = (parent, old, vnodes) => {
  let furthest = -1;
  const next = vnodes.map((vnode, index) => {
    const match = takeMatching(old, vnode, index);
    if (!match) return { vnode, node: undefined, place: true };
    const at = old.indexOf(match);
    const place = at < furthest;
    furthest = Math.max(furthest, at);
    return { vnode, node: match.node, last: match.vnode, place };
  });
  for (const record of old) if (!record.taken) parent.removeChild(record.node);
  for (const record of next) {
    if (!record.node) record.node = create(record.vnode);
    else if (typeof record.vnode !== 'string') update(record.node, record.vnode);
    else if (record.vnode !== record.last) record.node.nodeValue = record.vnode;
  }
  for (let index = next.length - 1; index >= 0; index -= 1) {
    const { node, place } = next[index];
    if (place) parent.insertBefore(node, next[index + 1]?.node ?? null);
  }
  return next.map(({ vnode, node }) => ({ vnode, node, taken: false }));
};

/** One text as the only child is set as the element's text, which drops foreign children: React does the same. */
const setText = (node, text) => {
  const only = node.firstChild;
  if (only && only === node.lastChild && only.nodeType === Node.TEXT_NODE) only.nodeValue = text;
  else node.textContent = text;
};

export const update = (node, { props, children }) => {
  const record = records.get(node);
  setProps(node, props, record.props);
  record.props = props;
  const text = children.length === 1 && typeof children[0] === 'string' ? children[0] : undefined;
  if (text !== undefined) {
    if (record.text !== text) setText(node, text);
    record.children = [];
  } else {
    if (record.text !== undefined) node.textContent = '';
    record.children = updateChildren(node, record.children, children);
  }
  record.text = text;
};

/** Renders the vnodes as the container's own children. */
export const render = (container, vnodes) => {
  renders += 1;
  const record = records.get(container) ?? { props: {}, children: [], text: undefined };
  records.set(container, record);
  record.children = updateChildren(container, record.children, vnodes);
};

/** Forgets and empties the container: the next render mounts everything anew. */
export const unmount = (container) => {
  records.delete(container);
  container.textContent = '';
};
