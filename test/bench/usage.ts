import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** What a server has used since it started. */
export interface Usage {
  /** Bytes that came in and went out on its sockets, headers and all. */
  up: number;
  down: number;
  /** The most memory its process ever held, in bytes. */
  memory: number;
}

/** Counts on the sockets themselves, so that it is the same for every server and every client. */
export function countUsage(server: Server): () => Usage {
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  return () => ({
    up: sockets.reduce((sum, socket) => sum + socket.bytesRead, 0),
    down: sockets.reduce((sum, socket) => sum + socket.bytesWritten, 0),
    memory: process.resourceUsage().maxRSS * 1024,
  });
}
