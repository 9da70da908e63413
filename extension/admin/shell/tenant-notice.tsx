import type { TenantQuestion } from '../../../shared/tenant.ts';
import { createAction } from '../core/action.ts';
import { useApp } from '../core/context.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { Notice, ProblemBox } from '../ui/problem-box.tsx';

/** Another account answers than the one that mappings and links are of: what is the case, and the two ways out. */
export function TenantNotice({ question }: { readonly question: TenantQuestion }) {
  const app = useApp();
  const action = useScreen((gone) => createAction(gone));
  const settle = (choice: string) =>
    action.run(async () => {
      await app.call('settleTenant', { body: { choice: choice === 'anew' ? 'anew' : 'same' } });
      await app.refreshPairing();
    });
  return (
    <Notice>
      <p>
        <strong>{question.message}</strong>
      </p>
      <ul>
        {question.choices.map(({ choice, does }) => (
          <li key={choice}>
            <Button onClick={() => void settle(choice)}>{does.action}</Button> {does.message}
          </li>
        ))}
      </ul>
      {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
    </Notice>
  );
}
