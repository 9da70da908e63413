import type { Note } from '../../../shared/problem.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from './button.tsx';
import { ProblemBox } from './problem-box.tsx';
import { Skeleton } from './skeleton.tsx';

interface OpeningProps {
  /** Why it stays unknown; null: the answer is on its way. */
  readonly problem: Note | null;
  readonly retry: () => void;
}

/**
 * What stands in a page until the background has said what the page begins with: nothing for the moment that this
 * takes, then that it is on its way, and why it does not come.
 */
export const Opening = ({ problem, retry }: OpeningProps) =>
  problem === null ? (
    <div class="not-yet">
      <Skeleton rows={1} />
    </div>
  ) : (
    <ProblemBox problem={problem}>
      <Button onClick={retry}>{t('admin.tryAgain')}</Button>
    </ProblemBox>
  );

/** The same as a page of its own. */
export const OpeningPage = (props: OpeningProps) => (
  <main class="opening">
    <h1 class={props.problem === null ? 'not-yet' : ''}>{t('admin.name')}</h1>
    <Opening {...props} />
  </main>
);
