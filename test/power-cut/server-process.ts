import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const MAIN = join(import.meta.dirname, '../../src/server/main.ts');

/** The real server as a process. */
export interface ServerProcess {
  address: string;
  pid: number;
  isRunning(): boolean;
  /** Everything it has printed. */
  said(): string;
  /** Ends it cleanly. */
  stop(): Promise<void>;
  /** Ends it with no warning. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts it with these settings and waits until it is well; throws with its own words where it does not start. */
export async function startServer(
  settings: Record<string, string>,
  { port, nodeOptions = [] }: { port?: number; nodeOptions?: string[] } = {},
): Promise<ServerProcess> {
  const listensOn = port ?? (await findPort());
  const address = `http://127.0.0.1:${listensOn}`;
  const child = spawn(process.execPath, [...nodeOptions, MAIN], {
    env: { ...process.env, HOST: '127.0.0.1', LOG_LEVEL: 'error', ...settings, PORT: String(listensOn) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const end = async (signal: NodeJS.Signals) => {
    if (isRunning()) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    running.delete(child);
  };
  for (const late = Date.now() + 60_000; !(await isWell(address)); await pause(50)) {
    if (isRunning() && Date.now() < late) continue;
    await end('SIGKILL');
    throw new Error(`the server does not start: ${said}`);
  }
  return {
    address,
    pid: child.pid ?? 0,
    isRunning,
    said: () => said,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

const isWell = (address: string) =>
  fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5000) }).then(
    (response) => response.ok,
    () => false,
  );

/** A port that nobody listens on. */
export async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const found = probe.address();
  probe.close();
  await once(probe, 'close');
  return found !== null && typeof found === 'object' ? found.port : 0;
}
