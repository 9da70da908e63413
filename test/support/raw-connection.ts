import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A connection on which a test writes what it likes; `heard` resolves with all that was answered, when it is closed. */
export interface RawConnection {
  readonly socket: Socket;
  readonly heard: Promise<string>;
}

/** Connects to a port of this machine until the test ends. */
export function rawConnection(port: number): RawConnection {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let text = '';
  socket.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  // A reset is a way of closing too.
  socket.on('error', () => undefined);
  // Not `once` of node:events, which takes an error for the end.
  const heard = new Promise<string>((resolve) => socket.once('close', () => resolve(text)));
  return { socket, heard };
}
