import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';

/** A whole frame of a WebSocket (RFC 6455), as it came, and its text. */
interface Frame {
  readonly bytes: Buffer;
  readonly text: string;
}

/** The same twice gives back what there was. */
const masked = (payload: Buffer, mask: Buffer): Buffer =>
  Buffer.from(payload.map((byte, place) => byte ^ (mask[place % 4] ?? 0)));

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
  const payload = come.subarray(start, start + length);
  const text = isMasked ? masked(payload, come.subarray(start - 4, start)) : payload;
  return { bytes: come.subarray(0, start + length), text: text.toString('utf8') };
}

/**
 * A text of at most 64 kB as a frame.
 * @param from who sends it: what a client sends is masked
 */
export function frameOf(text: string, from: 'client' | 'server'): Buffer {
  const payload = Buffer.from(text);
  const isShort = payload.length < 126;
  const head = Buffer.alloc(isShort ? 2 : 4);
  head[0] = 0x81;
  head[1] = (from === 'client' ? 0x80 : 0) + (isShort ? payload.length : 126);
  if (!isShort) head.writeUInt16BE(payload.length, 2);
  if (from === 'server') return Buffer.concat([head, payload]);
  const mask = randomBytes(4);
  return Buffer.concat([head, mask, masked(payload, mask)]);
}

/** Calls `each` with every whole frame after the handshake, which goes to `handshake`. */
export function framesOf(
  socket: Socket,
  handshake: (head: string) => void,
  each: (frame: Frame) => void,
): void {
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
