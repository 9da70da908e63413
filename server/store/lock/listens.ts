import { once } from 'node:events';
import { connect } from 'node:net';
import { errnoOf } from '../disk/errno.ts';

/** The system takes a connection for a process even while that sleeps, so this is plenty. */
const connectMs = 2_000;

/**
 * Whether the companion that listened at `url` still may: only a connection that is refused says that it is gone.
 * @param url null: it never said where it listens, so that it cannot be asked
 */
export async function listens(url: string | null): Promise<boolean> {
  if (url === null || !URL.canParse(url)) return true;
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(connectMs) });
    return true;
  } catch (error) {
    return errnoOf(error) !== 'ECONNREFUSED';
  } finally {
    socket.destroy();
  }
}
