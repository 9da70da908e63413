import { defaultWebSettings, type WebSettings } from './settings.ts';

/** What the fake web app remembers besides Halo's data. */
export class WebState {
  settings: WebSettings = structuredClone(defaultWebSettings);
  /** Integrations an agent has enabled, by their slug. */
  readonly enabled = new Set(['abacus-books', 'pulsewatch']);

  reset(): void {
    this.settings = structuredClone(defaultWebSettings);
    this.enabled.clear();
    for (const slug of ['abacus-books', 'pulsewatch']) this.enabled.add(slug);
  }
}
