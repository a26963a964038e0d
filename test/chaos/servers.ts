import { findPort, type ServerProcess, startServer } from '../power-cut/server-process.ts';

/** One of the two servers: its place stays, the process in it may be killed and started again. */
export interface Seat {
  address: string;
  /** Whether it has ended without anybody ending it. */
  hasFallen(): boolean;
  start(): Promise<void>;
  /** With no warning. */
  kill(): Promise<void>;
  freeze(): void;
  thaw(): void;
  /** Cleanly. */
  stop(): Promise<void>;
  /** What its processes printed. */
  said(): string;
}

export async function makeSeat(settings: Record<string, string>, nodeOptions: string[]): Promise<Seat> {
  const port = await findPort();
  const before: ServerProcess[] = [];
  let server: ServerProcess | null = null;
  const leave = () => {
    const leaving = server;
    server = null;
    return leaving;
  };
  const signal = (name: NodeJS.Signals) => {
    if (server?.isRunning()) process.kill(server.pid, name);
  };
  return {
    address: `http://127.0.0.1:${port}`,
    hasFallen: () => server !== null && !server.isRunning(),
    async start() {
      server = await startServer(settings, { port, nodeOptions });
      before.push(server);
    },
    kill: async () => leave()?.kill(),
    stop: async () => leave()?.stop(),
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    said: () => before.map((each) => each.said()).join(''),
  };
}
