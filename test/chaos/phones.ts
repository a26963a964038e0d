import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../../src/domain/person.ts';
import { newId } from '../../src/store/id.ts';
import { loginOf, PASSWORD } from '../town.ts';
import type { Asked, Holding, PhoneOrder, Rest } from './phone-process.ts';

const PROGRAM = join(import.meta.dirname, 'phone-process.ts');

/** A phone seen from outside. */
export interface PhoneProcess extends PhoneOrder {
  isAlive(): boolean;
  freeze(): void;
  thaw(): void;
  /** It is dropped in the canal, with all it holds. */
  drown(): Promise<void>;
  /** No more deeds; it exchanges until nothing is left to send. */
  rest(): Promise<Rest>;
  tell(): Promise<Holding>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Signs this person in at one of the servers and starts a phone of theirs. */
export async function startPhone(
  order: Omit<PhoneOrder, 'deviceId' | 'cookie'>,
  servers: string[],
): Promise<PhoneProcess> {
  const deviceId = newId();
  const whole: PhoneOrder = { ...order, deviceId, cookie: await signIn(servers, order.person, deviceId) };
  const said = openSync(`${order.journal}.said`, 'w');
  const child = fork(PROGRAM, [JSON.stringify(whole)], { stdio: ['ignore', said, said, 'ipc'] });
  closeSync(said);
  running.add(child);
  child.once('exit', () => running.delete(child));
  const signal = (name: NodeJS.Signals) => void (running.has(child) && child.kill(name));
  return {
    ...whole,
    isAlive: () => running.has(child),
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async drown() {
      if (!running.has(child)) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    rest: () => ask<Rest>(child, 'rest'),
    tell: () => ask<Holding>(child, 'tell'),
  };
}

async function ask<T>(child: ChildProcess, asked: Asked): Promise<T> {
  if (child.exitCode !== null) throw new Error('a phone has ended by itself');
  const told = Promise.race([
    once(child, 'message').then(([message]) => message as T),
    once(child, 'exit').then(() => {
      throw new Error('a phone has ended by itself');
    }),
  ]);
  child.send(asked);
  return told;
}

/** A new cookie, from whichever server answers; each person does so seldom, or the servers would slow them down. */
async function signIn(servers: string[], person: Person, deviceId: string): Promise<string> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(500)) {
    for (const server of servers) {
      const response = await fetch(`${server}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: loginOf(person.name), password: PASSWORD, deviceId }),
        signal: AbortSignal.timeout(5000),
      }).catch(() => null);
      if (response?.ok) return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    }
  }
  throw new Error(`${person.name} cannot sign in`);
}
