import type { ComponentChildren } from 'preact';
import type { Note } from '../../../shared/problem.ts';
import { t } from '../../i18n/translate.ts';
import { CopyButton } from './copy-button.tsx';

interface ProblemBoxProps {
  readonly problem: Note;
  /** `wrong`: something failed · `look`: worth a look */
  readonly kind?: 'wrong' | 'look';
  readonly children?: ComponentChildren;
}

/** What is the case, what to do, and the technical part folded away. */
export const ProblemBox = ({ problem, kind = 'wrong', children }: ProblemBoxProps) => {
  const { message, action } = problem;
  return (
    <div class={`notice ${kind}`} role={kind === 'wrong' ? 'alert' : 'status'}>
      <span class="notice-sign" aria-hidden="true">
        {kind === 'wrong' ? '!' : '?'}
      </span>
      <div class="notice-body">
        <p class="notice-message">{message}</p>
        <p>{action}</p>
        {children !== undefined && <div class="buttons">{children}</div>}
        <Detail
          parts={[problem.code, problem.message === message ? undefined : problem.message, problem.detail]}
        />
      </div>
    </div>
  );
};

const Detail = ({ parts }: { readonly parts: readonly (string | undefined)[] }) => {
  const text = parts.filter(Boolean).join('\n');
  return (
    <details class="detail">
      <summary>{t('admin.problem.detail')}</summary>
      <pre>{text}</pre>
      <CopyButton text={() => text} />
    </details>
  );
};

/** Something worth knowing that is no problem. */
export const Notice = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="notice calm" role="status">
    <div class="notice-body">{children}</div>
  </div>
);
