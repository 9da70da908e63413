import { connect, createServer, type Server, type Socket } from 'node:net';

/** A whole frame of a WebSocket (RFC 6455), as it came, and its text where it is not masked any more. */
interface Frame {
  readonly bytes: Buffer;
  readonly text: string;
}

/** Takes the first whole frame out of what has come; null: more has to come. */
function firstFrame(come: Buffer): Frame | null {
  if (come.length < 2) return null;
  const [, second = 0] = come;
  const short = second & 0x7f;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const isMasked = (second & 0x80) !== 0;
  const start = 2 + lengthBytes + (isMasked ? 4 : 0);
  if (come.length < start) return null;
  const length =
    lengthBytes === 0 ? short : lengthBytes === 2 ? come.readUInt16BE(2) : Number(come.readBigUInt64BE(2));
  if (come.length < start + length) return null;
  const payload = Buffer.from(come.subarray(start, start + length));
  const mask = isMasked ? come.subarray(start - 4, start) : null;
  if (mask !== null)
    for (let i = 0; i < payload.length; i += 1) payload[i] = (payload[i] ?? 0) ^ (mask[i % 4] ?? 0);
  return { bytes: come.subarray(0, start + length), text: payload.toString('utf8') };
}

/** A short text as a frame of a server. */
function frameOf(text: string): Buffer {
  const payload = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x81, payload.length]), payload]);
}

/** Calls `each` with every whole frame after the handshake, which `handshake` may change. */
function framesOf(socket: Socket, handshake: (head: string) => void, each: (frame: Frame) => void): void {
  let come = Buffer.alloc(0);
  let isShaken = false;
  socket.on('data', (chunk) => {
    come = Buffer.concat([come, chunk]);
    if (!isShaken) {
      const end = come.indexOf('\r\n\r\n');
      if (end === -1) return;
      isShaken = true;
      handshake(come.subarray(0, end + 4).toString('latin1'));
      come = come.subarray(end + 4);
    }
    for (let frame = firstFrame(come); frame !== null; frame = firstFrame(come)) {
      come = come.subarray(frame.bytes.length);
      each(frame);
    }
  });
}

/**
 * Stands between Playwright and a Firefox that lacks commands of WebDriver BiDi which Playwright sends at every start:
 * answers these as done, and passes everything else on.
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
    framesOf(
      client,
      (head) => firefox.write(head.replace(/^Host: .*$/im, `Host: 127.0.0.1:${to}`)),
      ({ bytes, text }) => {
        const method = /"method":"([\w.]+)"/.exec(text)?.[1] ?? '';
        if (!lacking.includes(method)) firefox.write(bytes);
        else client.write(frameOf(`{"type":"success","id":${/"id":(\d+)/.exec(text)?.[1]},"result":{}}`));
      },
    );
    framesOf(
      firefox,
      (head) => client.write(head, 'latin1'),
      ({ bytes }) => client.write(bytes),
    );
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  return server;
}
