import type { Host } from '../../halo-page/host.ts';
import type { Tokens } from '../../halo-page/theme-colours.ts';
import type { Panel, PanelInput, StartPanel } from './panel-contract.ts';

interface Deps {
  readonly input: PanelInput;
  /** What stands in the panel's place when it did not come. */
  readonly failed: string;
  load(): Promise<StartPanel>;
  onCome(): void;
}

/** The panel of one customer, whose code comes some time after the page was opened. */
export interface LatePanel {
  hasCome(): boolean;
  /** Shows it in the host, now or as soon as it comes; with `close` the host is a drawer. */
  show(host: Host, close: (() => void) | null): void;
  hide(): void;
  setTokens(tokens: Tokens): void;
}

/** Fetches the panel at once; one that did not come is fetched again when it is to be shown again. */
export function createLatePanel({ input, failed, load, onCome }: Deps): LatePanel {
  let panel: Panel | null = null;
  let place: { readonly host: Host; readonly close: (() => void) | null } | null = null;
  let hasFailed = false;

  const say = (text: string) => {
    if (place !== null) place.host.root.textContent = text;
  };
  const bring = () => {
    hasFailed = false;
    say('');
    load().then(
      (start) => {
        if (input.signal.aborted) return;
        panel = start(input);
        if (place !== null) panel.show(place.host.root, place.close);
        onCome();
      },
      () => {
        hasFailed = true;
        say(failed);
      },
    );
  };
  bring();

  return {
    hasCome: () => panel !== null,
    show(host, close) {
      place = { host, close };
      if (hasFailed) bring();
      panel?.show(host.root, close);
    },
    hide() {
      place = null;
      panel?.hide();
    },
    setTokens: (tokens) => panel?.setTokens(tokens),
  };
}
