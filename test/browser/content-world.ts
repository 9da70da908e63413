import type { CDPSession, Page } from '@playwright/test';

interface World {
  readonly id: number;
  readonly origin: string;
}

/**
 * Runs code as the extension's content script in a page: what an intruder could do who had taken it over.
 * @param extension the extension's origin
 */
export async function contentWorld(
  page: Page,
  extension: string,
): Promise<(expression: string) => Promise<unknown>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const worlds: World[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin === extension);
  if (world === undefined) throw new Error(`No content script of ${extension} runs in ${page.url()}.`);
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return exceptionDetails === undefined
      ? result.value
      : { thrown: exceptionDetails.exception?.description ?? exceptionDetails.text };
  };
}
