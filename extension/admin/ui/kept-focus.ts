import { useLayoutEffect, useRef } from 'preact/hooks';

const pressable = 'button, a[href], input';

const pressablesOf = (row: Element | null | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>(pressable) ?? []),
];

/**
 * Keeps the focus in a list when the row that had it goes: on to the same button of the next row, of the last where
 * none follows, and to the screen's title when no row is left. Else the browser puts it at the start of the page.
 * @param keys of the rows in order; each row carries its own as `data-key`
 * @returns what the element around the rows takes
 */
export function useKeptFocus<E extends HTMLElement>(keys: readonly string[]) {
  const ref = useRef<E>(null);
  const held = useRef<{ key: string; place: number } | null>(null);
  const before = useRef(keys);
  useLayoutEffect(() => {
    const [old, from] = [before.current, held.current];
    before.current = keys;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (from === null || keys.includes(from.key) || !isLost) return;
    held.current = null;
    const next = old.slice(old.indexOf(from.key) + 1).find((each) => keys.includes(each)) ?? keys.at(-1);
    const rows = [...(ref.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
    const targets = pressablesOf(rows.find(({ dataset }) => dataset.key === next));
    (targets[from.place] ?? targets.at(-1) ?? document.getElementById('screen-title'))?.focus();
  });
  const onFocusIn = ({ target }: { readonly target: EventTarget | null }) => {
    const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-key]') : null;
    const key = row?.dataset.key;
    held.current =
      key === undefined ? null : { key, place: pressablesOf(row).indexOf(target as HTMLElement) };
  };
  return { ref, onFocusIn };
}
