import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { moveByArrows } from './arrow-keys.ts';
import { useKeptFocus } from './kept-focus.ts';
import { useFocusOnRow, useVirtualizer } from './use-virtualizer.ts';

interface VirtualRowsProps<T> {
  readonly rows: readonly T[];
  /** How many more will follow: there is room for them already, so that nothing jumps. */
  readonly toCome?: number;
  readonly keyOf: (row: T) => string;
  readonly render: (row: T, index: number) => ComponentChildren;
  /** Height of a row in pixels; with `measured`, only a first guess. */
  readonly height: number;
  readonly measured?: boolean;
  readonly label: string;
  readonly head?: ComponentChildren;
  readonly empty?: ComponentChildren;
  readonly class?: string;
  readonly rowClass?: (row: T) => string;
  /** A row to scroll into sight; the first button of its last cell gets the focus. A new object each time. */
  readonly focus?: { readonly key: string } | null;
  /** Keys that a row takes besides the arrows, which go up and down. */
  readonly onKey?: (row: T, event: KeyboardEvent) => void;
}

/**
 * What a style needs to know of how many rows there are. It must not look at those that are drawn: a list that is as high
 * as its rows until some are drawn would draw all of them.
 */
const sizeClass = (count: number): string =>
  [count === 0 && 'none', count < 3 && 'fewest', count < 9 && 'few'].filter(Boolean).join(' ');

/** A table of which only the rows in sight exist; for screen readers it has all its rows. */
export function VirtualRows<T>({
  rows,
  toCome = 0,
  keyOf,
  render,
  height,
  measured = false,
  ...rest
}: VirtualRowsProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ scroller, rows, keyOf, height });
  useFocusOnRow(rest.focus, virtual, { scroller, rows, keyOf });
  const kept = useKeptFocus<HTMLTableSectionElement>(useMemo(() => rows.map(keyOf), [rows, keyOf]));
  const hasHead = rest.head !== undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    moveByArrows(event);
    const place = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const row = rows[Number(place?.dataset.index ?? -1)];
    if (row !== undefined) rest.onKey?.(row, event);
  };
  return (
    <div
      ref={scroller}
      class={`rows ${sizeClass(rows.length + toCome)} ${rest.class ?? ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area has to be reachable by keyboard
      tabIndex={0}
    >
      {rows.length === 0 && !hasHead && rest.empty}
      <table aria-label={rest.label} aria-rowcount={rows.length + toCome + (hasHead ? 1 : 0)}>
        {hasHead && (
          <thead>
            <tr class="row head" aria-rowindex={1}>
              {rest.head}
            </tr>
          </thead>
        )}
        <tbody
          {...kept}
          onKeyDown={onKeyDown}
          class="rows-space"
          style={{ height: `${virtual.getTotalSize() + toCome * height}px` }}
        >
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <tr
                key={String(key)}
                data-index={index}
                data-key={keyOf(row)}
                ref={measured ? virtual.measureElement : null}
                class={`row-place ${rest.rowClass?.(row) ?? ''}`}
                aria-rowindex={index + (hasHead ? 2 : 1)}
                style={{
                  transform: `translateY(${start}px)`,
                  ...(measured ? {} : { height: `${height}px` }),
                }}
              >
                {render(row, index)}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && hasHead && rest.empty}
    </div>
  );
}
