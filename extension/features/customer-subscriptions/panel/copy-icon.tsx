const copy =
  'M5 5V2.5A1.5 1.5 0 0 1 6.5 1h7A1.5 1.5 0 0 1 15 2.5v7a1.5 1.5 0 0 1-1.5 1.5H11M2.5 5h7A1.5 1.5 0 0 1 11 6.5v7A1.5 1.5 0 0 1 9.5 15h-7A1.5 1.5 0 0 1 1 13.5v-7A1.5 1.5 0 0 1 2.5 5Z';
const tick = 'M2.5 8.5 6 12l7.5-8';

/** Two sheets, or a tick once it was copied. */
export const CopyIcon = ({ isDone }: { readonly isDone: boolean }) => (
  <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    <path d={isDone ? tick : copy} />
  </svg>
);
