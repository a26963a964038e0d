import type { SyncAnswer } from '../../src/sync/protocol.ts';
import type { Network } from '../phone.ts';

/** A network that carries everything and keeps what came down. */
export function recording(): { network: Network; answers: SyncAnswer[] } {
  const answers: SyncAnswer[] = [];
  const network: Network = async (send) => {
    const posted = await send();
    answers.push(posted.body as SyncAnswer);
    return posted;
  };
  return { network, answers };
}

/** A network that carries this many exchanges and then nothing more. */
export function carrying(count: number, between: (answered: number) => Promise<void> = async () => {}): Network {
  let left = count;
  return async (send) => {
    if (left === 0) throw new Error('no signal');
    left -= 1;
    const posted = await send();
    await between(count - left);
    return posted;
  };
}
