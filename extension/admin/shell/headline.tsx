import { number, t } from '../../i18n/translate.ts';
import { attentions } from '../core/attention.ts';
import { useApp } from '../core/context.ts';
import { When } from '../ui/when.tsx';
import { ZoneNote } from '../ui/zone-note.tsx';
import { attentionWords } from './attention-words.ts';

/** Is it right, how old is it, what do I do now? In one line. */
export function Headline() {
  const { pairing, status, statusProblem } = useApp();
  const address = pairing.value?.address ?? null;
  const found = status.value;
  if (address === null)
    return <header class="headline">{pairing.value !== null && t('admin.headline.notPaired')}</header>;
  const { lastRun, nextRunAt, enabled } = found?.schedule ?? {
    lastRun: null,
    nextRunAt: null,
    enabled: false,
  };
  const wants = found === null || found.role !== 'admin' ? [] : attentions(found);
  return (
    <section class="headline" aria-label={t('admin.headline.label')}>
      <span>
        {statusProblem.value === null
          ? t('admin.headline.connected', [new URL(address).host])
          : t('admin.headline.unreachable', [new URL(address).host])}
      </span>
      {found !== null && (
        <span>
          {lastRun === null ? (
            t('admin.headline.neverSynced')
          ) : (
            <>
              {t('admin.headline.lastSync')} <When iso={lastRun.finishedAt} />
            </>
          )}
        </span>
      )}
      {found !== null && (
        <span>
          {enabled && nextRunAt !== null ? (
            <>
              {t('admin.headline.next')} <When iso={nextRunAt} age={false} />
              <ZoneNote time={found.schedule.time} timeZone={found.schedule.timeZone} />
            </>
          ) : (
            t('admin.headline.notScheduled')
          )}
        </span>
      )}
      <span class="headline-wants">
        {found?.role === 'admin' &&
          wants.length === 0 &&
          statusProblem.value === null &&
          lastRun !== null && (
            <span>
              {found.counts === null
                ? t('admin.headline.allWell')
                : t('admin.headline.allMapped', found.counts.mapped, [number(found.counts.mapped)])}
            </span>
          )}
        {wants.map((want) => (
          <a key={want.kind} class={`want ${want.tone}`} href={want.hash}>
            {attentionWords(want)}
          </a>
        ))}
      </span>
    </section>
  );
}
