import { setTimeout as sleep } from 'node:timers/promises';

/** The remote Web Inspector of one WebKit page (WebKit, Source/JavaScriptCore/inspector/protocol). */
export interface Inspector {
  complaints: string[];
  /** Why the last document could not be fetched. */
  failure: string | null;
  ask<T>(method: string, parameters?: object): Promise<T>;
  evaluate<T>(expression: string): Promise<T>;
  close(): void;
}

interface Message {
  id?: number;
  method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the protocol says
  params?: any;
  result?: unknown;
  error?: { message: string };
}

interface Waiting {
  method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

interface Evaluated {
  result: { value?: unknown; objectId?: string; description?: string };
  wasThrown?: boolean;
}

/** A failure comes back as a value, else the page would complain of a rejection that is ours. */
function quietly(expression: string): string {
  return `(async () => { try { return { value: await (${expression}\n) } } catch (e) { return { error: String(e) } } })()`;
}

/** Connects to the first page of a browser that was started with WEBKIT_INSPECTOR_HTTP_SERVER. */
export async function openInspector(address: string): Promise<Inspector> {
  const socket = await connectTo(await findPage(address));
  const inspector = talkOver(socket);
  await inspector.greeted;
  return inspector;
}

async function findPage(address: string): Promise<string> {
  for (let wait = 0; wait < 600; wait++) {
    const list = await fetch(`http://${address}/`)
      .then((answer) => answer.text())
      .catch(() => '');
    const path = /\/socket\/\d+\/\d+\/WebPage/.exec(list);
    if (path) return `ws://${address}${path[0]}`;
    await sleep(100);
  }
  throw new Error('WebKit showed no page to its inspector in 60 s');
}

async function connectTo(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`The inspector at ${url} refused`));
  });
  return socket;
}

function talkOver(socket: WebSocket): Inspector & { greeted: Promise<void> } {
  const waiting = new Map<number, Waiting>();
  const greeted = Promise.withResolvers<void>();
  const documents = new Set<string>();
  let target = '';
  let count = 0;

  const ask = <T>(method: string, parameters: object = {}): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = ++count;
      waiting.set(id, { method, resolve: (result) => resolve(result as T), reject });
      const message = JSON.stringify({ id, method, params: parameters });
      const wrapped = { id: -id, method: 'Target.sendMessageToTarget', params: { targetId: target, message } };
      if (socket.readyState !== WebSocket.OPEN) reject(new Error('WebKit is gone'));
      else socket.send(JSON.stringify(wrapped));
    });

  const forget = (reason: string, which: (method: string) => boolean) => {
    for (const [id, { method, reject }] of waiting) {
      if (!which(method)) continue;
      waiting.delete(id);
      reject(new Error(reason));
    }
  };

  const look = async () => {
    await Promise.all(['Page.enable', 'Runtime.enable', 'Console.enable', 'Network.enable'].map((name) => ask(name)));
    greeted.resolve();
  };

  const inspector: Inspector & { greeted: Promise<void> } = {
    greeted: greeted.promise,
    complaints: [],
    failure: null,
    ask,
    async evaluate<T>(expression: string) {
      const started = await ask<Evaluated>('Runtime.evaluate', { expression: quietly(expression) });
      if (started.wasThrown) throw new Error(started.result.description);
      const promise = { promiseObjectId: started.result.objectId, returnByValue: true };
      const { result } = await ask<Evaluated>('Runtime.awaitPromise', promise);
      const { value, error } = result.value as { value: T; error?: string };
      if (error) throw new Error(error);
      return value;
    },
    close: () => socket.close(),
  };

  const hear = ({ id, method, params, result, error }: Message) => {
    if (id !== undefined) {
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    }
    if (method === 'Target.targetCreated' && params.targetInfo.type === 'page' && !params.targetInfo.isProvisional) {
      target = params.targetInfo.targetId;
      look().catch(greeted.reject);
    }
    if (method === 'Target.didCommitProvisionalTarget') {
      target = params.newTargetId;
      forget('the page was replaced', () => true);
      look().catch(() => {});
    }
    if (method === 'Target.dispatchMessageFromTarget') hear(JSON.parse(params.message));
    if (method === 'Page.frameNavigated' && !params.frame.parentId) {
      forget('the page was replaced', (name) => name.startsWith('Runtime.'));
    }
    if (method === 'Network.requestWillBeSent' && params.type === 'Document') documents.add(params.requestId);
    // A page that is left before it has loaded is cancelled; that is no failure of the next one.
    const hasFailed = method === 'Network.loadingFailed' && documents.has(params.requestId);
    if (hasFailed && !/cancelled/i.test(params.errorText)) inspector.failure = params.errorText;
    if (method === 'Console.messageAdded' && params.message.level === 'error') {
      inspector.complaints.push(params.message.text);
    }
  };

  socket.onmessage = ({ data }) => hear(JSON.parse(String(data)));
  socket.onclose = () => forget('WebKit is gone', () => true);
  return inspector;
}
