import type { Page } from '@playwright/test';

/**
 * Of two answers that a screen waits for at once, which comes first: between them, each comes before the other. The
 * frame around a screen has its own first: until then nothing of the screen is seen.
 */
export const answerOrders = ['first asked first', 'last asked first'] as const;
type AnswerOrder = (typeof answerOrders)[number];

/** So often in a row was nothing there to be answered: all that a page asks for as it opens has come. */
const quietTurns = 8;

type Answered = (answer: unknown) => void;

/** What of a window is used. */
interface World {
  readonly chrome: { readonly runtime: { sendMessage: (message: unknown, answered: Answered) => void } };
  readonly location: { readonly search: string };
  readonly document: {
    readonly fonts: { readonly status: string };
    querySelector(selector: string): object | null;
  };
  readonly requestAnimationFrame: (frame: () => void) => void;
  turnsWithoutAnswer: number;
}

/**
 * Has a page of the extension get its answers one at a time, each drawn before the next one comes. What comes next is
 * chosen once all that was asked is there, so that the order is the same on each machine. The order is told by the
 * page's address: `options.html?order=last+asked+first`.
 */
export async function orderAnswers(page: Page): Promise<void> {
  await page.addInitScript((last: AnswerOrder) => {
    const world = globalThis as unknown as World;
    const isLastFirst = new URLSearchParams(world.location.search).get('order') === last;
    const { runtime } = world.chrome;
    const send = runtime.sendMessage.bind(runtime);
    /** In the order in which they were asked; null: not answered yet. */
    const asked: { give: (() => void) | null }[] = [];
    runtime.sendMessage = (message, answered) => {
      const own: (typeof asked)[number] = { give: null };
      asked.push(own);
      world.turnsWithoutAnswer = 0;
      send(message, (answer) => {
        own.give = () => answered(answer);
      });
    };
    world.turnsWithoutAnswer = 0;
    const takeTurn = () => {
      if (asked.every(({ give }) => give !== null)) {
        const isFrameComing = world.document.querySelector('.page.coming') !== null;
        const next = isLastFirst && !isFrameComing ? asked.pop() : asked.shift();
        world.turnsWithoutAnswer = next === undefined ? world.turnsWithoutAnswer + 1 : 0;
        next?.give?.();
      }
      // What an answer changes is laid out before the next frame begins.
      world.requestAnimationFrame(takeTurn);
    };
    takeTurn();
  }, answerOrders[1]);
}

/** Waits until a page whose answers come in order has drawn all that it asked for. */
export async function allAnswered(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction((most) => {
    const { document, turnsWithoutAnswer } = globalThis as unknown as World;
    return turnsWithoutAnswer > most && document.fonts.status === 'loaded';
  }, quietTurns);
}
