import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

interface Question {
  name: string;
  argument: unknown;
}
type Reply = { result: unknown } | { error: string };

/** A process that answers questions, one at a time. */
export interface Answerer {
  ask<Result>(name: string, argument?: unknown): Promise<Result>;
  /** Lets it end by itself, so that a profile of it is written. */
  stop(): Promise<void>;
}

/** Runs this file as a process; Node's own options, as --cpu-prof, are handed on to it. */
export function startProcess(file: URL): Answerer {
  const child = fork(file);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file.pathname.split('/').at(-1)} ended with ${code}`);
  });
  ended.catch(() => {});
  return {
    ask: (name, argument) => Promise.race([ask(child, { name, argument }), ended]) as Promise<never>,
    stop: async () => {
      child.disconnect();
      await ended.catch(() => {});
    },
  };
}

async function ask(child: ChildProcess, question: Question): Promise<unknown> {
  child.send(question);
  const [reply] = (await once(child, 'message')) as [Reply];
  if ('error' in reply) throw new Error(reply.error);
  return reply.result;
}

/** The other end: answers the parent's questions until it goes, then cleans up and ends. */
export function answerParent(
  answers: Record<string, (argument: never) => unknown>,
  cleanUp: () => Promise<void>,
): void {
  process.on('message', async ({ name, argument }: Question) => {
    process.send?.(await reply(() => answers[name]?.(argument as never)));
  });
  process.on('disconnect', () => cleanUp().finally(() => process.exit()));
}

async function reply(work: () => unknown): Promise<Reply> {
  try {
    return { result: await work() };
  } catch (error) {
    return { error: String((error as Error).stack) };
  }
}
