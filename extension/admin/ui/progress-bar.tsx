/** A bar; without a total it only says that something is under way. */
export const ProgressBar = ({ done, total, label }: { done: number; total: number; label: string }) => (
  <div
    class={`progress ${total === 0 ? 'unknown' : ''}`}
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={total === 0 ? undefined : total}
    aria-valuenow={total === 0 ? undefined : done}
  >
    <div
      class="progress-done"
      style={{ width: total === 0 ? '30%' : `${Math.min(100, (done / total) * 100)}%` }}
    />
  </div>
);
