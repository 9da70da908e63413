import { type ReadonlySignal, useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { countActive, toGroups } from '../model/rows.ts';
import { screenOf } from '../model/screen.ts';
import { useConfirming } from './confirming.ts';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import type { OrdersReading } from './orders-reading.ts';
import type { PanelDeps, Reading } from './reading.ts';
import { Skeleton } from './skeleton.tsx';
import { StateView } from './state-view.tsx';
import { Subscriptions } from './subscriptions.tsx';

interface Props {
  readonly reading: Reading;
  readonly orders: OrdersReading;
  readonly deps: PanelDeps;
  readonly haloClientId: number;
  readonly ticketId: number | null;
  readonly now: ReadonlySignal<Date>;
  readonly close: (() => void) | null;
}

/** The whole panel: its head, what is to be noticed, and one of its states. */
export function PanelView({ reading, orders, deps, haloClientId, ticketId, now, close }: Props) {
  const { formats } = deps;
  const spoken = useSignal('');
  const { done, confirm } = useConfirming();
  const known = reading.known.value;
  const busy = reading.busy.value;
  const screen = screenOf(known);
  const groups = known.answer === null ? [] : toGroups(known.answer, now.value);
  const shown = screen === 'neverRead' && busy === 'refreshing' ? 'loading' : screen;

  const refresh = async () => {
    spoken.value = i18n.t('panel.refreshing');
    await Promise.all([reading.read(true), orders.read()]);
    const { answer, trouble } = reading.known.peek();
    const note = trouble ?? answer?.problem ?? answer?.notRefreshed ?? null;
    spoken.value =
      note === null && answer !== null
        ? i18n.t('panel.refreshed', countActive(toGroups(answer, new Date())))
        : note === null
          ? ''
          : note.message;
    if (note === null && answer !== null) confirm('refresh');
  };
  const open = (where: string) => deps.openOptions(where);

  return (
    <section aria-label="Sherweb" aria-busy={busy !== 'no'}>
      <Header
        {...{
          known,
          screen,
          busy,
          late: reading.late.value,
          now: now.value,
          formats,
          close,
          isRefreshed: done.value !== null,
        }}
        refresh={() => void refresh()}
      />
      <Notices {...{ known, screen, groups, formats }} />
      {shown === 'loading' ? (
        <Skeleton />
      ) : shown === 'rows' ? (
        <Subscriptions
          {...{ groups, formats, haloClientId, locale: deps.locale, now: now.value }}
          hidden={deps.hidden}
          orders={{
            isOn: orders.enabled.value,
            newest: orders.newest.value,
            ticketId,
            ask: orders.ask,
            onAsked: () => {
              spoken.value = i18n.t('panel.orders.asked');
            },
          }}
          sight={{
            money: known.answer?.money ?? null,
            billing: known.answer?.seesBilling ?? false,
          }}
          say={(text) => {
            spoken.value = text;
          }}
        />
      ) : (
        <StateView
          {...{ screen: shown, known, haloClientId, open, isBusy: busy !== 'no' }}
          retry={() => void reading.read(false)}
          refresh={() => void refresh()}
        />
      )}
      <p class="spoken" role="status">
        {spoken.value}
      </p>
    </section>
  );
}
