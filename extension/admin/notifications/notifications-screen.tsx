import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { LoadProblem } from '../ui/load-problem.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Part, Screen } from '../ui/screen.tsx';
import { ShownOnce } from '../ui/shown-once.tsx';
import { When } from '../ui/when.tsx';
import { DigestHour } from './digest-hour.tsx';
import { Heartbeat } from './heartbeat.tsx';
import { createNotificationsStore, type NotificationsStore } from './store.ts';
import { WayForm } from './way-form.tsx';
import { WayList } from './way-list.tsx';

/** Who is told of what, by which ways, and when. */
export function NotificationsScreen() {
  const app = useApp();
  const store = useScreen((gone) => createNotificationsStore(app, gone));
  useEffect(() => {
    void store.load();
  }, [store]);
  const { action, list, preview, secret } = store;
  const changing = store.changing.value;
  return (
    <Screen
      title={t('admin.notifications.title')}
      lead={<Lead store={store} />}
      isReady={hasAnswered(list) && hasAnswered(preview)}
    >
      <LoadProblem problem={list.problem.value} retry={() => void store.load()} />
      {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
      {secret.value !== null && (
        <ShownOnce
          title={t('admin.notifications.secret')}
          secret={secret.value}
          copy={t('admin.notifications.copySecret')}
        />
      )}
      <Part title={t('admin.notifications.ways')} hint={t('admin.notifications.waysHint')}>
        <WayList store={store} />
      </Part>
      {changing === null ? (
        <Part title={t('admin.notifications.addTitle')}>
          <WayForm key="new" store={store} way={null} />
        </Part>
      ) : (
        <Part
          title={t('admin.notifications.changeTitle', [changing.name])}
          hint={t('admin.notifications.emptyStays')}
        >
          <WayForm key={changing.wayId} store={store} way={changing} />
        </Part>
      )}
      <Part title={t('admin.notifications.digest')} hint={t('admin.notifications.digestHint')}>
        <DigestHour />
        <LoadProblem problem={preview.problem.value} retry={() => void preview.load()} />
        {preview.value.value !== undefined && <pre class="digest">{preview.value.value.text}</pre>}
      </Part>
      <Part title={t('admin.notifications.heartbeat')} hint={t('admin.notifications.heartbeatHint')}>
        <Heartbeat store={store} />
      </Part>
    </Screen>
  );
}

function Lead({ store }: { readonly store: NotificationsStore }) {
  const next = store.list.value.value?.nextDigestAt;
  if (!next) return null;
  return (
    <>
      {t('admin.notifications.next')} <When iso={next} />
    </>
  );
}
