import { Store } from '../../store/store.ts';
import { type Host, makeHost } from './host.ts';
import { type FromWorker, pack, type ToWorker } from './question.ts';

/** Beside the page, so that no letter typed waits while thousands of records are read and looked through. It remembers nothing. */
let host: Host | null = null;

const tell = (message: FromWorker) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('open' in data) host = makeHost(new Store(data.open), () => tell({ changed: true }));
  else if (host) tell({ number: data.number, ...pack(host.answer(data)) });
});
