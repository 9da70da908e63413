import { i18n } from '#i18n';
import type { Known, Screen } from '../model/screen.ts';

interface Props {
  readonly screen: Screen;
  readonly known: Known;
  readonly haloClientId: number;
  readonly isBusy: boolean;
  readonly open: (screen: string) => void;
  /** Asks the companion again. */
  readonly retry: () => void;
  /** Has the companion read at Sherweb. */
  readonly refresh: () => void;
}

interface Words {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Technical, folded away. */
  readonly detail?: string;
}

/** A state without rows: what is the case, why, and the next step. */
export function StateView(props: Props) {
  const { title, text, action, detail } = wordsOf(props);
  return (
    <div class="state">
      <h3>{title}</h3>
      <p>{text}</p>
      {action !== undefined && (
        <button
          type="button"
          class="main"
          aria-disabled={props.isBusy}
          onClick={() => !props.isBusy && action.run()}
        >
          {action.label}
        </button>
      )}
      {detail !== undefined && (
        <details>
          <summary>{i18n.t('panel.detail')}</summary>
          <pre>{detail}</pre>
        </details>
      )}
    </div>
  );
}

function wordsOf({ screen, known, haloClientId, open, retry, refresh }: Props): Words {
  const { trouble, answer, pairing } = known;
  const openOptions = { label: i18n.t('panel.openOptions'), run: () => open('connection') };
  const tryAgain = { label: i18n.t('panel.tryAgain'), run: retry };
  const detail =
    trouble === null ? {} : { detail: [trouble.code, trouble.detail].filter(Boolean).join('\n') };
  switch (screen) {
    case 'notPaired':
      return {
        title: i18n.t('panel.notPaired.title'),
        text: i18n.t('panel.notPaired.text'),
        action: openOptions,
      };
    case 'revoked':
      return {
        title: i18n.t('panel.revoked.title'),
        text: i18n.t('panel.revoked.text'),
        action: openOptions,
      };
    case 'noHostAccess':
      return {
        title: i18n.t('panel.noHostAccess.title'),
        text: i18n.t('panel.noHostAccess.text'),
        action: openOptions,
      };
    case 'notAllowed':
      return { title: i18n.t('panel.notAllowed.title'), text: i18n.t('panel.notAllowed.text'), ...detail };
    case 'unreachable':
      return {
        title: i18n.t('panel.unreachable.title'),
        text: i18n.t('panel.unreachable.text', [pairing?.address ?? '']),
        action: tryAgain,
        ...detail,
      };
    case 'notMapped':
      return pairing?.role === 'admin'
        ? {
            title: i18n.t('panel.notMapped.title'),
            text: i18n.t('panel.notMapped.admin'),
            action: {
              label: i18n.t('panel.notMapped.map'),
              run: () => open(`customers?client=${haloClientId}`),
            },
          }
        : { title: i18n.t('panel.notMapped.title'), text: i18n.t('panel.notMapped.technician') };
    case 'neverRead':
      return {
        title: i18n.t('panel.neverRead.title'),
        text: answer?.problem == null ? i18n.t('panel.neverRead.text') : i18n.t('panel.neverRead.failed'),
        action: { label: i18n.t('panel.neverRead.read'), run: refresh },
      };
    case 'empty':
      return { title: i18n.t('panel.empty.title'), text: i18n.t('panel.empty.text') };
    default: {
      return {
        title: trouble?.message ?? i18n.t('panel.failed.title'),
        text: trouble?.action ?? '',
        action: tryAgain,
        ...detail,
      };
    }
  }
}
