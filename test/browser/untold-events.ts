import { z } from 'zod';

/** As much of WebDriver BiDi's messages as is looked at. */
const MessageSchema = z.looseObject({
  id: z.number().nullish(),
  type: z.string().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
});
const CommittedSchema = z.object({ context: z.string(), navigation: z.string().nullable(), url: z.string() });
type Committed = z.infer<typeof CommittedSchema>;
const ClosingSchema = z.object({ id: z.number(), params: z.object({ context: z.string() }) });

/** Playwright counts its own from 1. */
const firstOwnId = 1_000_000_000;
const ownId = /"id":1\d{9}\b/;

/** Resolves in a page when it has loaded. */
const hasLoaded = `new Promise((loaded) => {
  if (document.readyState === 'complete') loaded();
  else addEventListener('load', () => loaded(), { once: true });
})`;

/** What is done about a message of Firefox's. */
interface Passing {
  /** Whether it is for Playwright. */
  readonly isPassed: boolean;
  /** Told to Playwright after it. */
  readonly told: readonly string[];
  /** Asked of Firefox. */
  readonly asked: readonly string[];
}

const event = (method: string, params: object): string => JSON.stringify({ type: 'event', method, params });

/**
 * Of a page of an extension Firefox (153) tells neither that it has loaded, nor, until a command goes there, that it can
 * be asked anything, nor that it is closed. This asks each whether it has loaded, and says the rest in Firefox's place.
 */
export function createUntoldEvents() {
  const arriving = new Map<number, Committed>();
  const shown = new Map<string, Committed>();
  const closing = new Map<number, Committed>();
  let nextOwnId = firstOwnId;

  const arrived = (committed: Committed): string[] =>
    ['browsingContext.domContentLoaded', 'browsingContext.load'].map((method) =>
      event(method, { ...committed, timestamp: Date.now() }),
    );
  const closed = ({ context, url }: Committed): string =>
    event('browsingContext.contextDestroyed', {
      context,
      url,
      children: [],
      parent: null,
      originalOpener: null,
    });
  const ask = (committed: Committed): string => {
    const id = nextOwnId;
    nextOwnId += 1;
    arriving.set(id, committed);
    const params = { expression: hasLoaded, target: { context: committed.context }, awaitPromise: true };
    return JSON.stringify({ id, method: 'script.evaluate', params });
  };

  return {
    /** Looks at a message of Playwright's. */
    sent(text: string): void {
      if (!text.includes('"browsingContext.close"')) return;
      const { id, params } = ClosingSchema.parse(JSON.parse(text));
      const page = shown.get(params.context);
      if (page !== undefined) closing.set(id, page);
    },
    /** Looks at a message of Firefox's. */
    received(text: string): Passing {
      const isLookedAt = ownId.test(text) || text.includes('.navigationCommitted"') || closing.size > 0;
      const message = MessageSchema.parse(isLookedAt ? JSON.parse(text) : {});
      const id = message.id ?? 0;
      const page = arriving.get(id);
      if (page !== undefined) {
        arriving.delete(id);
        return { isPassed: false, told: message.type === 'success' ? arrived(page) : [], asked: [] };
      }
      const gone = closing.get(id);
      closing.delete(id);
      if (gone !== undefined) return { isPassed: true, told: [closed(gone)], asked: [] };
      if (message.method !== 'browsingContext.navigationCommitted')
        return { isPassed: true, told: [], asked: [] };
      const committed = CommittedSchema.parse(message.params);
      const isOurs = committed.url.startsWith('moz-extension:');
      if (isOurs) shown.set(committed.context, committed);
      else shown.delete(committed.context);
      return { isPassed: true, told: [], asked: isOurs ? [ask(committed)] : [] };
    },
  };
}
