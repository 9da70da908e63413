import { sumStakes } from '../../../shared/stakes-sum.ts';
import { momentWords } from '../../i18n/moments.ts';
import { joined, locale, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { groupWords } from './change-words.ts';
import type { ListGroup } from './group-by-customer.ts';
import { LeaveTick } from './leave-tick.tsx';
import type { Leaving } from './leaving.ts';
import { SignMark } from './sign-mark.tsx';
import { sumWords } from './stakes-words.ts';

interface GroupLineProps {
  readonly group: ListGroup;
  readonly isOpen: boolean;
  readonly isPlan: boolean;
  readonly leaving: Leaving | null;
  readonly onToggle: () => void;
}

/** How many of what, or one customer; what they move in sum; the first of them while it is closed. */
export function GroupLine({ group, isOpen, isPlan, leaving, onToggle }: GroupLineProps) {
  const words =
    'customerName' in group ? group.customerName : groupWords(group.key, group.items.length, isPlan);
  return (
    <th scope="row" class="group-line">
      <LeaveTick items={group.items} leaving={leaving} label={t('admin.change.applyAll', [words])} />
      <button type="button" aria-expanded={isOpen} onClick={onToggle}>
        <SignMark sign={group.sign} />
        <strong>{words}</strong>
        <span class="muted cut grow">{!isOpen && summaryOf(group)}</span>
        <Stakes group={group} />
        <span class="chevron" aria-hidden="true">
          {isOpen ? '▾' : '▸'}
        </span>
      </button>
    </th>
  );
}

/** What a group moves, and of a customer also when what is gone was last seen. */
function Stakes({ group }: Pick<GroupLineProps, 'group'>) {
  const now = useApp().now.value;
  const sum = sumStakes(group.items.flatMap((item) => (item.type === 'change' ? [item.change] : [])));
  const seen =
    'customerName' in group &&
    sum.lastSeenAt !== null &&
    t('admin.stakes.lastSeen', [momentWords(locale(), sum.lastSeenAt, now)]);
  return <span class="stakes figures">{joined([seen, sumWords(sum)])}</span>;
}

/** The first of a closed group, so that nobody has to open it to know what it is about. */
function summaryOf(group: ListGroup): string {
  const isOfCustomer = 'customerName' in group;
  return (
    group.items
      .slice(0, 3)
      .map((item) => {
        if (item.type === 'problem') return item.problem.message;
        const { customerName, kind, title } = item.change;
        if (isOfCustomer) return kind === 'createCustomer' ? t('admin.change.newInHalo') : title;
        return [customerName, kind === 'createCustomer' || kind === 'deactivateCustomer' ? '' : title]
          .filter((text, place, all) => text !== '' && all.indexOf(text) === place)
          .join(': ');
      })
      .join(' · ') + (group.items.length > 3 ? ' …' : '')
  );
}
