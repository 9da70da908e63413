import { z } from 'zod';

/** Told apart from Playwright's own commands, which count from 1, and from the bridge's. */
const firstId = 2_000_000_000;
const ours = /"id":2\d{9}\b/;

const AnswerSchema = z.object({ id: z.number(), type: z.string(), result: z.unknown() });
const TreeSchema = z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) });
const ValueSchema = z.object({
  type: z.literal('success'),
  result: z.object({ value: z.string().optional() }),
});

/** What a person, or Firefox itself, does with the extension outside of any page. */
export interface FirefoxHands {
  /** Waits for the prompt in which Firefox asks for a permission, and presses a button of it. */
  answerPrompt(button: 'allow' | 'deny'): Promise<void>;
  /** Takes a permission away, as the switch in "Add-ons and themes" does. @param origin e.g. `http://127.0.0.1/*` */
  withdraw(origin: string): Promise<void>;
  /** Ends the background of the extension now, as Firefox does when it was idle for long, whatever it is at. */
  endBackground(): Promise<void>;
}

/**
 * Run in Firefox's own windows. A prompt comes some time after the press, opens only in a window and tab that are in
 * front, which in a Firefox without a screen none is by itself, and takes a press only there: so until it is gone.
 */
const answering = (button: 'allow' | 'deny'): string => `new Promise((answered) => {
  let wasThere = false;
  const look = () => {
    let isThere = false;
    for (const window of Services.wm.getEnumerator('navigator:browser')) {
      const { gBrowser, PopupNotifications } = window;
      const tab = gBrowser.tabs.find(({ linkedBrowser }) =>
        PopupNotifications.getNotification('addon-webext-permissions', linkedBrowser));
      if (tab === undefined) continue;
      isThere = wasThere = true;
      gBrowser.selectedTab = tab;
      window.focus();
      if (PopupNotifications.isPanelOpen)
        PopupNotifications.panel.firstElementChild?.${button === 'allow' ? 'button' : 'secondaryButton'}.click();
    }
    if (wasThere && !isThere) answered('');
    else setTimeout(look, 50);
  };
  look();
})`;

const ending = (id: string): string =>
  `WebExtensionPolicy.getByID('${id}').extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => '')`;

const withdrawing = (id: string, origin: string): string =>
  `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions.remove('${id}', { permissions: [], origins: ['${origin}'] }, WebExtensionPolicy.getByID('${id}').extension).then(() => '')`;

/**
 * Hands in Firefox's own windows, where its prompts stand: Playwright reaches only pages.
 * @param send sends Firefox a message of WebDriver BiDi
 * @param id of the extension
 */
export function createFirefoxHands(send: (text: string) => void, id: string) {
  const waiting = new Map<number, (answer: z.infer<typeof AnswerSchema>) => void>();
  let nextId = firstId;

  const ask = async (method: string, params: object): Promise<unknown> => {
    const own = nextId;
    nextId += 1;
    const answer = await new Promise<z.infer<typeof AnswerSchema>>((resolve) => {
      waiting.set(own, resolve);
      send(JSON.stringify({ id: own, method, params }));
    });
    if (answer.type !== 'success') throw new Error(`Firefox refuses ${method}: ${JSON.stringify(answer)}`);
    return answer.result;
  };
  const evaluate = async (expression: string): Promise<void> => {
    const tree = TreeSchema.parse(
      await ask('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 }),
    );
    const [window] = tree.contexts;
    const found = await ask('script.evaluate', { expression, target: window, awaitPromise: true });
    if (!ValueSchema.safeParse(found).success)
      throw new Error(`Firefox's own window: ${JSON.stringify(found)}`);
  };
  const hands: FirefoxHands = {
    answerPrompt: (button) => evaluate(answering(button)),
    withdraw: (origin) => evaluate(withdrawing(id, origin)),
    endBackground: () => evaluate(ending(id)),
  };
  return {
    hands,
    /** Looks at a message of Firefox's. @returns whether it was an answer for these hands */
    took(text: string): boolean {
      if (!ours.test(text)) return false;
      const answer = AnswerSchema.safeParse(JSON.parse(text));
      const resolve = answer.success ? waiting.get(answer.data.id) : undefined;
      if (!answer.success || resolve === undefined) return false;
      waiting.delete(answer.data.id);
      resolve(answer.data);
      return true;
    },
  };
}
