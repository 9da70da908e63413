import { connect, createServer, type Server } from 'node:net';
import { createFirefoxHands, type FirefoxHands } from './firefox-hands.ts';
import { createUntoldEvents } from './untold-events.ts';
import { frameOf, framesOf } from './websocket-frames.ts';

/**
 * Stands between Playwright (1.65) and a Firefox (153) that lacks commands of WebDriver BiDi which Playwright sends at
 * every start, and events of pages of an extension: answers those as done, and adds these; all else is passed on.
 * @param to the port on which Firefox listens
 * @param lacking the commands, e.g. `emulation.setMediaFeaturesOverride`
 * @param extension its id
 * @returns the server, listening on a port of its own, and hands outside of pages once Playwright is connected
 */
export async function bidiBridge(
  to: number,
  lacking: readonly string[],
  extension: string,
): Promise<{ readonly server: Server; readonly hands: Promise<FirefoxHands> }> {
  let connected: (hands: FirefoxHands) => void = () => undefined;
  const hands = new Promise<FirefoxHands>((resolve) => {
    connected = resolve;
  });
  const server = createServer((client) => {
    const firefox = connect(to, '127.0.0.1');
    const reached = createFirefoxHands((text) => firefox.write(frameOf(text, 'client')), extension);
    connected(reached.hands);
    for (const [one, other] of [
      [client, firefox],
      [firefox, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
    const untold = createUntoldEvents();
    framesOf(
      client,
      (head) => firefox.write(head.replace(/^Host: .*$/im, `Host: 127.0.0.1:${to}`)),
      ({ bytes, text }) => {
        const method = /"method":"([\w.]+)"/.exec(text)?.[1] ?? '';
        untold.sent(text);
        if (!lacking.includes(method)) firefox.write(bytes);
        else {
          const answer = `{"type":"success","id":${/"id":(\d+)/.exec(text)?.[1]},"result":{}}`;
          client.write(frameOf(answer, 'server'));
        }
      },
    );
    framesOf(
      firefox,
      (head) => client.write(head, 'latin1'),
      ({ bytes, text }) => {
        if (reached.took(text)) return;
        const { isPassed, told, asked } = untold.received(text);
        if (isPassed) client.write(bytes);
        for (const one of told) client.write(frameOf(one, 'server'));
        for (const one of asked) firefox.write(frameOf(one, 'client'));
      },
    );
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  return { server, hands };
}
