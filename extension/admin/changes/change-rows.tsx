import type { RunProblem } from '../../../shared/problem.ts';
import type { Item, Sign } from '../../../shared/run-groups.ts';
import { isOfCustomer } from '../../../shared/sync-plan.ts';
import { joined, t } from '../../i18n/translate.ts';
import { ChoiceButtons } from '../decisions/choice-buttons.tsx';
import { DecideLink } from '../decisions/decide-link.tsx';
import { LeaveOutButton } from '../left-out/leave-out-button.tsx';
import { digestOf, type FieldLine, fieldLines, hasDifference } from './change-digest.ts';
import { changeLabels, kindWords } from './change-words.ts';
import { LeaveTick } from './leave-tick.tsx';
import type { Leaving } from './leaving.ts';
import { SignMark } from './sign-mark.tsx';
import { unusualWords } from './stakes-words.ts';

type ChangeItemProps = Extract<Item, { type: 'change' }> & {
  /** The line before is of the same customer. */
  readonly isRepeated: boolean;
  /** Its group is that customer. */
  readonly isNamedAbove: boolean;
  readonly leaving: Leaving | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** One change: whose, of what, what it does; opened, every field from and to. */
export function ChangeItem({
  isRepeated,
  isNamedAbove,
  leaving,
  isOpen,
  onToggle,
  ...item
}: ChangeItemProps) {
  const { change, sign } = item;
  const isAboutCustomer = isOfCustomer(change);
  const ids = joined([
    change.haloClientId !== null && t('admin.change.haloCustomer', [String(change.haloClientId)]),
    change.haloLicenceId !== null && t('admin.change.haloLicence', [String(change.haloLicenceId)]),
    change.subscriptionId !== null && t('admin.change.subscription', [change.subscriptionId]),
  ]);
  const hasDetail = hasDifference(change) || change.problem !== null || ids !== '';
  const digest = [unusualWords(change.stakes?.unusual ?? []), digestOf(change, changeLabels)]
    .filter(Boolean)
    .join(' · ');
  const isLeft = leaving?.left.has(item.place) === true;
  const tick = (
    <LeaveTick
      items={[item]}
      leaving={leaving}
      label={t('admin.change.applyOne', [joined([change.customerName, isAboutCustomer ? '' : change.title])])}
    />
  );
  const line = (
    <>
      <SignMark sign={sign} />
      {isNamedAbove ? (
        <span>{isAboutCustomer ? kindWords(change.kind) : change.title}</span>
      ) : (
        <>
          <span class={isRepeated ? 'muted' : undefined}>{change.customerName}</span>
          <span>{isAboutCustomer ? '' : change.title}</span>
        </>
      )}
      <span class="muted">{change.problem === null ? digest : change.problem.message}</span>
    </>
  );
  const lineClass = isNamedAbove ? 'change-line of-customer' : 'change-line';
  if (!hasDetail)
    return (
      <td class={isLeft ? 'change left-out' : 'change'}>
        {tick}
        <div class={lineClass}>{line}</div>
      </td>
    );
  return (
    <td class={isLeft ? 'change left-out' : 'change'}>
      {tick}
      <button type="button" class={lineClass} aria-expanded={isOpen} onClick={onToggle}>
        {line}
        <span class="chevron" aria-hidden="true">
          {isOpen ? '▾' : '▸'}
        </span>
      </button>
      {isOpen && (
        <div class="change-detail">
          {change.problem !== null && (
            <p>
              {change.problem.message} {change.problem.action}
            </p>
          )}
          {hasDifference(change) && <FieldTable lines={fieldLines(change, changeLabels)} />}
          <p class="hint">{ids}</p>
        </div>
      )}
    </td>
  );
}

const FieldTable = ({ lines }: { readonly lines: readonly FieldLine[] }) => (
  <table class="fields">
    <thead>
      <tr>
        <th scope="col">{t('admin.change.field')}</th>
        <th scope="col">{t('admin.change.from')}</th>
        <th scope="col">{t('admin.change.to')}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map(({ name, from, to }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{from}</td>
          <td>{to}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** One problem of a run, with the sign of its group. */
export const ProblemItem = ({ problem, sign }: { readonly problem: RunProblem; readonly sign: Sign }) => (
  <td class="problem-line">
    <SignMark sign={sign} />
    <div>
      <p>{problem.message}</p>
      <p class="muted">
        {problem.action} {problem.severity === 'decision' && <DecideLink about={problem} />}
      </p>
      {problem.severity === 'decision' && <ChoiceButtons about={problem} />}
      {canBeLeftOut(problem) && (
        <LeaveOutButton
          subscriptionId={problem.subscriptionId ?? ''}
          sherwebCustomerId={problem.sherwebCustomerId ?? ''}
          haloClientId={problem.haloClientId}
        />
      )}
      {problem.detail !== undefined && (
        <details class="detail">
          <summary>{t('admin.problem.detail')}</summary>
          <pre>{`${problem.code}\n${problem.detail}`}</pre>
        </details>
      )}
    </div>
  </td>
);

/** An open decision about one subscription. */
const canBeLeftOut = ({ severity, subscriptionId, sherwebCustomerId, choices = [] }: RunProblem): boolean =>
  severity === 'decision' && choices.length > 0 && subscriptionId !== null && sherwebCustomerId !== null;
