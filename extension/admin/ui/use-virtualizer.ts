import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

export type RowVirtualizer = Virtualizer<HTMLDivElement, HTMLTableRowElement>;

interface RowsInSight<T> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** In pixels. */
  readonly height: number;
}

/**
 * Works out which rows are in sight, and draws the component anew when others are.
 * @see https://tanstack.com/virtual/latest/docs/api/virtualizer
 */
export function useVirtualizer<T>({ scroller, rows, keyOf, height }: RowsInSight<T>): RowVirtualizer {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  const held = useRef<RowVirtualizer | null>(null);
  const options = {
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index: number) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: 12,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  held.current ??= new Virtualizer(options);
  const virtual = held.current;
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  return virtual;
}

/**
 * Scrolls a row into sight and gives the first button of its last cell the focus.
 * @param wanted a new object each time that is wanted
 */
export function useFocusOnRow<T>(
  wanted: { readonly key: string } | null | undefined,
  virtual: RowVirtualizer,
  { scroller, rows, keyOf }: Omit<RowsInSight<T>, 'height'>,
): void {
  useEffect(() => {
    const place = wanted == null ? -1 : rows.findIndex((row) => keyOf(row) === wanted.key);
    if (place === -1) return;
    virtual.scrollToIndex(place);
    const frame = requestAnimationFrame(() => {
      const row = scroller.current?.querySelector(`tr[data-index="${place}"]`);
      row?.querySelector<HTMLElement>('td:last-child button')?.focus();
    });
    return () => cancelAnimationFrame(frame);
    // Only when it is wanted anew, not with every new list.
  }, [wanted]);
}
