import type { RunProblem } from '../../../shared/problem.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import { joined, t } from '../../i18n/translate.ts';
import { ChoiceButtons } from '../decisions/choice-buttons.tsx';
import { DecideLink } from '../decisions/decide-link.tsx';
import { LeaveOutButton } from '../left-out/leave-out-button.tsx';
import { digestOf, type FieldLine, fieldLines, hasDifference } from './change-digest.ts';
import { changeLabels, groupWords } from './change-words.ts';
import type { Group, Sign } from './group-changes.ts';

const SignMark = ({ sign }: { readonly sign: Sign }) => (
  <span class={`sign sign-${toneOf[sign]}`} aria-hidden="true">
    {sign === '-' ? '–' : sign}
  </span>
);
const toneOf: Record<Sign, string> = {
  '+': 'add',
  '~': 'change',
  '-': 'take',
  '?': 'look',
  '!': 'wrong',
  i: 'calm',
};

interface GroupLineProps {
  readonly group: Group;
  readonly isOpen: boolean;
  readonly isPlan: boolean;
  readonly onToggle: () => void;
}

export const GroupLine = ({ group, isOpen, isPlan, onToggle }: GroupLineProps) => (
  <th scope="row" class="group-line">
    <button type="button" aria-expanded={isOpen} onClick={onToggle}>
      <SignMark sign={group.sign} />
      <strong>{groupWords(group.key, group.items.length, isPlan)}</strong>
      <span class="muted cut grow">{!isOpen && summaryOf(group)}</span>
      <span class="chevron" aria-hidden="true">
        {isOpen ? '▾' : '▸'}
      </span>
    </button>
  </th>
);

/** The first of a closed group, so that nobody has to open it to know what it is about. */
const summaryOf = ({ items }: Group): string =>
  items
    .slice(0, 3)
    .map((item) =>
      item.type === 'problem'
        ? item.problem.message
        : [item.change.customerName, item.change.kind === 'createCustomer' ? '' : item.change.title]
            .filter((text, place, all) => text !== '' && all.indexOf(text) === place)
            .join(': '),
    )
    .join(' · ') + (items.length > 3 ? ' …' : '');

interface ChangeItemProps {
  readonly change: RunChange;
  readonly sign: Sign;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function ChangeItem({ change, sign, isOpen, onToggle }: ChangeItemProps) {
  const isAboutCustomer = change.kind === 'createCustomer' || change.kind === 'createMapping';
  const ids = joined([
    change.haloClientId !== null && t('admin.change.haloCustomer', [String(change.haloClientId)]),
    change.haloLicenceId !== null && t('admin.change.haloLicence', [String(change.haloLicenceId)]),
    change.subscriptionId !== null && t('admin.change.subscription', [change.subscriptionId]),
  ]);
  const hasDetail = hasDifference(change) || change.problem !== null || ids !== '';
  const line = (
    <>
      <SignMark sign={sign} />
      <span class="cut">{change.customerName}</span>
      <span class="cut">{isAboutCustomer ? '' : change.title}</span>
      <span class="cut muted">
        {change.problem === null ? digestOf(change, changeLabels) : change.problem.message}
      </span>
    </>
  );
  if (!hasDetail)
    return (
      <td class="change">
        <div class="change-line">{line}</div>
      </td>
    );
  return (
    <td class="change">
      <button type="button" class="change-line" aria-expanded={isOpen} onClick={onToggle}>
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
