import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { BoundField, fieldOf } from '../ui/bound-field.tsx';
import { ChoiceField } from '../ui/field.tsx';
import { SealedField } from './sealed-field.tsx';
import type { NotificationsStore } from './store.ts';
import type { TypedWay } from './typed-way.ts';

interface Props {
  readonly store: NotificationsStore;
  readonly typed: Signal<TypedWay>;
  /** Of a way that is there: what is left empty stays. */
  readonly isChange: boolean;
}

/** Where a way leads, as its kind asks for it. */
export function TargetFields(props: Props) {
  const { typed } = props;
  const { kind } = typed.value;
  if (kind === 'email') return <MailFields {...props} />;
  if (kind === 'ticket') return <TicketFields {...props} />;
  return <SealedField label={t('admin.notifications.address')} typed={fieldOf(typed, 'url')} />;
}

const MailFields = ({ typed, isChange }: Props) => (
  <>
    <div class="side-by-side">
      <BoundField
        label={t('admin.notifications.to')}
        hint={t('admin.notifications.toHint')}
        typed={fieldOf(typed, 'to')}
      />
      <BoundField label={t('admin.notifications.from')} typed={fieldOf(typed, 'from')} />
    </div>
    <div class="side-by-side">
      <BoundField label={t('admin.notifications.host')} typed={fieldOf(typed, 'host')} />
      <BoundField
        label={t('admin.notifications.port')}
        type="number"
        width="short"
        placeholder={typed.value.security === 'tls' ? '465' : '587'}
        typed={fieldOf(typed, 'port')}
      />
      <ChoiceField
        label={t('admin.notifications.security')}
        value={typed.value.security}
        options={[
          ...(isChange ? [{ value: '' as const, label: t('admin.notifications.asItIs') }] : []),
          { value: 'starttls', label: 'STARTTLS' },
          { value: 'tls', label: 'TLS' },
        ]}
        onChange={(security) => {
          typed.value = { ...typed.value, security };
        }}
      />
    </div>
    <div class="side-by-side">
      <BoundField label={t('admin.notifications.user')} typed={fieldOf(typed, 'user')} />
      <SealedField label={t('admin.notifications.password')} typed={fieldOf(typed, 'password')} />
    </div>
  </>
);

function TicketFields({ store, typed, isChange }: Props) {
  useEffect(() => {
    void store.ticketLists.load();
  }, [store]);
  const lists = store.ticketLists.value.value;
  const problem = store.ticketLists.problem.value;
  const choose = (label: string) => ({ value: '', label });
  return (
    <>
      <div class="side-by-side">
        <ChoiceField
          label={t('admin.notifications.ticketType')}
          problem={problem === null ? null : `${problem.message} ${problem.action}`}
          value={typed.value.ticketType}
          options={[
            choose(isChange ? t('admin.notifications.asItIs') : t('admin.notifications.choose')),
            ...(lists?.types ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={(ticketType) => {
            typed.value = { ...typed.value, ticketType };
          }}
        />
        <ChoiceField
          label={t('admin.notifications.team')}
          value={typed.value.team}
          options={[
            choose(isChange ? t('admin.notifications.asItIs') : t('admin.notifications.noTeam')),
            ...(lists?.teams ?? []).map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(team) => {
            typed.value = { ...typed.value, team };
          }}
        />
      </div>
      <BoundField
        label={t('admin.notifications.ownClient')}
        hint={t('admin.notifications.ownClientHint')}
        type="number"
        width="short"
        typed={fieldOf(typed, 'haloClientId')}
      />
    </>
  );
}
