import type { HaloChoice } from '../../../shared/mapping.ts';
import { customerAddress } from '../../halo-page/addresses.ts';
import { joined, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { createResource } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { customerUseWords } from './customer-use-words.ts';

interface HaloChoiceProps {
  readonly choice: HaloChoice;
  readonly haloUrl: string | null;
  readonly isCurrent: boolean;
  readonly isBusy: boolean;
  readonly onChoose: (haloClientId: number, haloName: string) => Promise<void>;
}

/** A Halo customer to choose, with everything that tells it from another of the same name. */
export function HaloChoiceItem({ choice, haloUrl, isCurrent, isBusy, onChoose }: HaloChoiceProps) {
  const { id, name, inactive, mappedNames, evidence } = choice;
  const numbered = `${name} (${id})`;
  return (
    <li>
      <span class="grow">
        {name}{' '}
        <span class="muted">
          {joined([String(id), whereWords(choice), inactive && t('admin.sheet.inactive')])}
        </span>
        {evidence.length > 0 && <span class="hint block">{evidence.join(', ')}</span>}
        {!isCurrent && mappedNames.length > 0 && (
          <span class="hint block look">{t('admin.sheet.taken', [mappedNames.join(', ')])}</span>
        )}
        <HaloFacts id={id} numbered={numbered} haloUrl={haloUrl} />
      </span>
      {isCurrent ? (
        <span class="muted">{t('admin.sheet.current')}</span>
      ) : (
        <Button
          disabled={inactive}
          busy={isBusy}
          label={t('admin.sheet.mapTo', [numbered])}
          onClick={() => void onChoose(id, name)}
        >
          {t('admin.sheet.map')}
        </Button>
      )}
    </li>
  );
}

/** Where a Halo customer stands: what tells it from another of its name. */
export const whereWords = ({ topLevelName, siteName, domain }: HaloChoice): string =>
  joined([topLevelName, siteName, domain]);

interface HaloFactsProps {
  readonly id: number;
  readonly numbered: string;
  readonly haloUrl: string | null;
}

/** What hangs on a Halo customer, read when asked for: it costs three of Halo's requests. */
export function HaloFacts({ id, numbered, haloUrl }: HaloFactsProps) {
  const app = useApp();
  const use = useScreen((gone) =>
    createResource(() => app.call('haloCustomerUse', { params: { haloClientId: id } }), gone),
  );
  const found = use.value.value;
  return (
    <span class="halo-facts hint" aria-live="polite">
      {found !== undefined ? (
        customerUseWords(found)
      ) : use.problem.value !== null ? (
        <span class="wrong">{use.problem.value.message}</span>
      ) : (
        <button
          type="button"
          class="link"
          aria-label={t('admin.sheet.useLabel', [numbered])}
          disabled={use.isLoading.value}
          onClick={() => void use.load()}
        >
          {t('admin.sheet.use')}
        </button>
      )}
      {haloUrl !== null && (
        <a
          href={customerAddress(haloUrl, id)}
          target="_blank"
          rel="noreferrer"
          aria-label={t('admin.sheet.openInHaloLabel', [numbered])}
        >
          {t('admin.sheet.openInHalo')}
        </a>
      )}
    </span>
  );
}
