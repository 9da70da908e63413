import { causeKinds } from '../../../shared/notification-kinds.ts';
import type { Way } from '../../../shared/notifications.ts';
import { causeWords, wayWords } from '../../i18n/notification-words.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { When } from '../ui/when.tsx';
import type { NotificationsStore } from './store.ts';

/** Every way by which people are told, without its address, each to be tried, changed and removed. */
export function WayList({ store }: { readonly store: NotificationsStore }) {
  const ways = store.list.value.value?.ways;
  if (ways === undefined) return null;
  if (ways.length === 0) return <p class="empty">{t('admin.notifications.none')}</p>;
  return (
    <ul class="list ways">
      {ways.map((way) => (
        <li key={way.wayId}>
          <div>
            <p>{joined([way.name, wayWords(way.kind)])}</p>
            <p class="muted">{wantsWords(way)}</p>
            <State way={way} />
            <Tried store={store} way={way} />
          </div>
          <div class="buttons">
            <Button
              busy={store.action.isBusy.value}
              label={t('admin.notifications.testLabel', [way.name])}
              onClick={() => void store.test(way)}
            >
              {t('admin.notifications.test')}
            </Button>
            <Button
              kind="quiet"
              busy={store.action.isBusy.value}
              label={t('admin.notifications.changeLabel', [way.name])}
              onClick={() => {
                store.changing.value = way;
              }}
            >
              {t('admin.notifications.change')}
            </Button>
            <Button
              kind="quiet"
              busy={store.action.isBusy.value}
              label={t('admin.notifications.removeLabel', [way.name])}
              onClick={() => void store.remove(way)}
            >
              {t('admin.notifications.remove')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

const wantsWords = ({ wants }: Way): string =>
  wants.causes.length === causeKinds.length
    ? t('admin.notifications.everything')
    : joined(wants.causes.map(causeWords));

function State({ way: { waiting, problem, lastToldAt } }: { readonly way: Way }) {
  if (problem !== null)
    return (
      <p class="field-problem">
        {t('admin.notifications.waiting', waiting, [number(waiting)])} {problem.message} {problem.action}
      </p>
    );
  if (lastToldAt === null) return <p class="muted">{t('admin.notifications.never')}</p>;
  return (
    <p class="muted">
      {t('admin.notifications.told')} <When iso={lastToldAt} />
    </p>
  );
}

function Tried({ store, way }: { readonly store: NotificationsStore; readonly way: Way }) {
  const tried = store.tried.value;
  if (tried === null || tried.wayId !== way.wayId) return null;
  return (
    <p role="status" class={tried.ok ? '' : 'field-problem'}>
      {tried.message} {tried.action}
    </p>
  );
}
