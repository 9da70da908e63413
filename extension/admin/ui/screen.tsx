import type { ComponentChildren } from 'preact';
import { Skeleton } from './skeleton.tsx';

interface ScreenProps {
  readonly title: string;
  /** One line under the title: the state of what this screen is about. */
  readonly lead?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
  /** `wide` for tables that take all the room there is, `text` for forms and short lists. */
  readonly kind?: 'text' | 'wide';
  /**
   * Until all is there that stands on the screen, rows hold its place under the title alone: what comes late would push
   * the rest, in its head as well as below.
   */
  readonly isReady?: boolean;
}

/** The frame of every screen: title, what it says in one line, what may be done, and the rest. */
export const Screen = ({ title, lead, actions, children, kind = 'text', isReady = true }: ScreenProps) => (
  <section class={`screen ${kind}`} aria-labelledby="screen-title">
    <header class="screen-head">
      <div>
        <h1 id="screen-title" tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p class="lead">{isReady && lead}</p>}
      </div>
      <div class="buttons">{isReady && actions}</div>
    </header>
    {isReady ? children : <Skeleton rows={8} />}
  </section>
);

/** A part of a screen with its own heading. */
export const Part = ({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ComponentChildren;
}) => (
  <section class="part">
    <h2>{title}</h2>
    {hint !== undefined && <p class="hint">{hint}</p>}
    {children}
  </section>
);
