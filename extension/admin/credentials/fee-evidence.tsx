import { useEffect } from 'preact/hooks';
import type { FeeEvidence as Evidence } from '../../../shared/fee-evidence.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { createAction } from '../core/action.ts';
import { useApp } from '../core/context.ts';
import { createResource, hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Part } from '../ui/screen.tsx';
import { When } from '../ui/when.tsx';

const kindWords = (kind: Evidence['kind']): string =>
  ({
    cost: t('admin.fee.cost'),
    retail: t('admin.fee.retail'),
    unknown: t('admin.fee.unknown'),
  })[kind];

/** What Sherweb's recurring fee was found to be, the figures that say so, and a way to look again. */
export function FeeEvidence() {
  const app = useApp();
  const { evidence, comparing } = useScreen((gone) => ({
    evidence: createResource(async () => (await app.call('readFee', {})).evidence, gone),
    comparing: createAction(gone),
  }));
  useEffect(() => {
    void evidence.load();
  }, [evidence]);
  const compare = () =>
    comparing.run(async () => {
      evidence.value.value = (await app.call('examineFee', {})).evidence;
    });
  const found = evidence.value.value;
  if (!hasAnswered(evidence)) return null;
  return (
    <Part title={t('admin.fee.title')} hint={t('admin.fee.hint')}>
      {found === null && <p class="muted">{t('admin.fee.never')}</p>}
      {found != null && <Found evidence={found} />}
      {comparing.problem.value !== null && <ProblemBox problem={comparing.problem.value} />}
      <div class="buttons">
        <Button busy={comparing.isBusy.value} onClick={() => void compare()}>
          {comparing.isBusy.value ? t('admin.fee.comparing') : t('admin.fee.compare')}
        </Button>
      </div>
    </Part>
  );
}

function Found({ evidence }: { readonly evidence: Evidence }) {
  const { kind, compared, asCost, asRetail, asBoth, asNeither, asOf, notRead } = evidence;
  return (
    <>
      <p>
        <strong>{kindWords(kind)}</strong>{' '}
        <span class="muted">
          {t('admin.fee.compared', compared)} <When iso={asOf} />
        </span>
      </p>
      {compared > 0 && (
        <p class="muted">
          {joined([
            asCost > 0 && t('admin.fee.asCost', [number(asCost)]),
            asRetail > 0 && t('admin.fee.asRetail', [number(asRetail)]),
            asBoth > 0 && t('admin.fee.asBoth', [number(asBoth)]),
            asNeither > 0 && t('admin.fee.asNeither', [number(asNeither)]),
          ])}
        </p>
      )}
      {notRead.map((note) => (
        <p class="muted" key={note.code}>
          {note.message}
        </p>
      ))}
    </>
  );
}
