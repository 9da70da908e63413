interface Props {
  readonly label: string;
  /** Said in place of the label once it is done, for a moment. */
  readonly doneLabel: string;
  readonly isDone: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

/** A button that says where it was pressed that it did its work, without changing its width. */
export const QuietButton = ({ label, doneLabel, isDone, isDisabled = false, onClick }: Props) => (
  <button type="button" class="quiet" aria-label={label} aria-disabled={isDisabled} onClick={onClick}>
    <span class={isDone ? 'now off' : 'now'} aria-hidden={isDone}>
      {label}
    </span>
    <span class={isDone ? 'done' : 'done off'} aria-hidden={!isDone}>
      {`✓ ${doneLabel}`}
    </span>
  </button>
);
