import { connect, createServer, type Server } from 'node:net';
import { createUntoldEvents } from './untold-events.ts';
import { frameOf, framesOf } from './websocket-frames.ts';

/**
 * Stands between Playwright (1.65) and a Firefox (153) that lacks commands of WebDriver BiDi which Playwright sends at
 * every start, and events of pages of an extension: answers those as done, and adds these; all else is passed on.
 * @param to the port on which Firefox listens
 * @param lacking the commands, e.g. `emulation.setMediaFeaturesOverride`
 * @returns the server, listening on a port of its own
 */
export async function bidiBridge(to: number, lacking: readonly string[]): Promise<Server> {
  const server = createServer((client) => {
    const firefox = connect(to, '127.0.0.1');
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
        const { isPassed, told, asked } = untold.received(text);
        if (isPassed) client.write(bytes);
        for (const one of told) client.write(frameOf(one, 'server'));
        for (const one of asked) firefox.write(frameOf(one, 'client'));
      },
    );
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  return server;
}
