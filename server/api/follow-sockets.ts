import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Follows a server's sockets from now on. Node itself waits without end for one on which nothing was ever asked,
 * and browsers open such beforehand: https://nodejs.org/docs/latest-v20.x/api/http.html#serverclosecallback
 * @returns ends the server: no new ones; those that wait for an answer get it, for so many milliseconds at the
 * most; resolves when all are ended
 */
export function followSockets(server: Server): (waitMs: number) => Promise<void> {
  const sockets = new Set<Socket>();
  const unanswered = new Set<ServerResponse>();
  let isEnding = false;
  const endAll = () => {
    for (const socket of sockets) socket.destroySoon();
  };
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', (_request, response: ServerResponse) => {
    unanswered.add(response);
    response.once('close', () => {
      unanswered.delete(response);
      if (isEnding && unanswered.size === 0) endAll();
    });
  });
  return (waitMs) =>
    new Promise((resolve) => {
      isEnding = true;
      const longest = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, waitMs);
      server.close(() => {
        clearTimeout(longest);
        resolve();
      });
      if (unanswered.size === 0) endAll();
    });
}
