import { CopyButton } from './copy-button.tsx';

interface ShownOnceProps {
  /** What it is, and that it is shown this once. */
  readonly title: string;
  readonly secret: string;
  readonly copy: string;
}

/** Something secret that was just made. */
export const ShownOnce = ({ title, secret, copy }: ShownOnceProps) => (
  <div class="notice good" role="status">
    <div class="notice-body">
      <p>{title}</p>
      <p class="address">{secret}</p>
      <CopyButton kind="plain" label={copy} text={() => secret} />
    </div>
  </div>
);
