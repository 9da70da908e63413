const pressable = 'button, a[href], input[type="checkbox"]';

const isTyped = (element: Element): boolean =>
  element.matches('input:not([type="checkbox"]), select, textarea');

/**
 * Moves the focus up or down a table by the arrow keys, in its column where the next row has something to press there.
 * Rows without anything to press are passed over. What is typed into keeps its keys.
 * @param event a key pressed within a row, which carries its place as `data-index`
 */
export function moveByArrows(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const { target, currentTarget } = event;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  if (!(target instanceof Element && currentTarget instanceof Element) || isTyped(target)) return;
  const row = target.closest<HTMLElement>('[data-index]');
  if (row === null) return;
  event.preventDefault();
  const column = [...row.children].findIndex((cell) => cell.contains(target));
  let index = Number(row.dataset.index) + step;
  let next = currentTarget.querySelector(`[data-index="${index}"]`);
  while (next !== null) {
    // A heading has other columns.
    const isAlike = next.children.length === row.children.length;
    const there = isAlike ? next.children[column]?.querySelector<HTMLElement>(pressable) : null;
    const found =
      there ?? next.querySelector<HTMLElement>('.name') ?? next.querySelector<HTMLElement>(pressable);
    if (found != null) {
      found.focus();
      return;
    }
    index += step;
    next = currentTarget.querySelector(`[data-index="${index}"]`);
  }
}
