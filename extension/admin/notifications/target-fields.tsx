import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { ChoiceField, TextField } from '../ui/field.tsx';
import type { NotificationsStore } from './store.ts';
import type { TypedWay } from './typed-way.ts';

interface Props {
  readonly store: NotificationsStore;
  readonly typed: TypedWay;
  readonly put: (change: Partial<TypedWay>) => void;
  /** Of a way that is there: what is left empty stays. */
  readonly isChange: boolean;
}

/** Where a way leads, as its kind asks for it. */
export function TargetFields(props: Props) {
  const { typed, put } = props;
  if (typed.kind === 'email') return <MailFields {...props} />;
  if (typed.kind === 'ticket') return <TicketFields {...props} />;
  return (
    <TextField
      label={t('admin.notifications.address')}
      hint={t('admin.notifications.addressHint')}
      type="password"
      autocomplete="new-password"
      value={typed.url}
      onInput={(url) => put({ url })}
    />
  );
}

const MailFields = ({ typed, put, isChange }: Props) => (
  <>
    <div class="side-by-side">
      <TextField
        label={t('admin.notifications.to')}
        hint={t('admin.notifications.toHint')}
        value={typed.to}
        onInput={(to) => put({ to })}
      />
      <TextField label={t('admin.notifications.from')} value={typed.from} onInput={(from) => put({ from })} />
    </div>
    <div class="side-by-side">
      <TextField label={t('admin.notifications.host')} value={typed.host} onInput={(host) => put({ host })} />
      <TextField
        label={t('admin.notifications.port')}
        type="number"
        width="short"
        placeholder={typed.security === 'tls' ? '465' : '587'}
        value={typed.port}
        onInput={(port) => put({ port })}
      />
      <ChoiceField
        label={t('admin.notifications.security')}
        value={typed.security}
        options={[
          ...(isChange ? [{ value: '' as const, label: t('admin.notifications.asItIs') }] : []),
          { value: 'starttls', label: 'STARTTLS' },
          { value: 'tls', label: 'TLS' },
        ]}
        onChange={(security) => put({ security })}
      />
    </div>
    <div class="side-by-side">
      <TextField label={t('admin.notifications.user')} value={typed.user} onInput={(user) => put({ user })} />
      <TextField
        label={t('admin.notifications.password')}
        hint={t('admin.notifications.addressHint')}
        type="password"
        autocomplete="new-password"
        value={typed.password}
        onInput={(password) => put({ password })}
      />
    </div>
  </>
);

function TicketFields({ store, typed, put, isChange }: Props) {
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
          value={typed.ticketType}
          options={[
            choose(isChange ? t('admin.notifications.asItIs') : t('admin.notifications.choose')),
            ...(lists?.types ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={(ticketType) => put({ ticketType })}
        />
        <ChoiceField
          label={t('admin.notifications.team')}
          value={typed.team}
          options={[
            choose(isChange ? t('admin.notifications.asItIs') : t('admin.notifications.noTeam')),
            ...(lists?.teams ?? []).map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(team) => put({ team })}
        />
      </div>
      <TextField
        label={t('admin.notifications.ownClient')}
        hint={t('admin.notifications.ownClientHint')}
        type="number"
        width="short"
        value={typed.haloClientId}
        onInput={(haloClientId) => put({ haloClientId })}
      />
    </>
  );
}
