import { useEffect, useRef } from 'preact/hooks';
import type { Note } from '../../../shared/problem.ts';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { Button } from './button.tsx';
import { ProblemBox } from './problem-box.tsx';

interface LoadProblemProps {
  /** Why a screen's data could not be read; null when they were. */
  readonly problem: Note | null;
  readonly retry: () => void;
}

/**
 * What a screen could not read, with a way to try again. What stands above every screen already is not said twice;
 * once that is over, the screen reads again by itself.
 */
export function LoadProblem({ problem, retry }: LoadProblemProps) {
  const { statusProblem } = useApp();
  const isSaid = problem !== null && problem.code === statusProblem.value?.code;
  const wasSaid = useRef(false);
  useEffect(() => {
    if (wasSaid.current && problem !== null && statusProblem.value === null) retry();
    wasSaid.current = isSaid;
  });
  if (problem === null || isSaid) return null;
  return (
    <ProblemBox problem={problem}>
      <Button onClick={retry}>{t('admin.tryAgain')}</Button>
    </ProblemBox>
  );
}
