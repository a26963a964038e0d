/**
 * A hand on a virtual screen: moves the pointer, clicks, presses keys and sizes windows, by the X11 protocol and its
 * XTEST extension (X.Org, "X Window System Protocol", X11R7.7; "XTEST Extension Protocol" 2.2). WebKit's inspector
 * cannot point or type, so here it is done from outside, which the page cannot tell from a person.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Screen {
  /** The largest window, and how large it is. */
  mainWindow(): Promise<Window>;
  resize(window: Window, width: number, height: number): void;
  focus(window: Window): void;
  click(x: number, y: number): Promise<void>;
  press(key: string, held: string[]): Promise<void>;
  close(): void;
}

export interface Window {
  id: number;
  width: number;
  height: number;
}

const QUERY_TREE = 15;
const GET_GEOMETRY = 14;
const CONFIGURE_WINDOW = 12;
const SET_INPUT_FOCUS = 42;
const GET_INPUT_FOCUS = 43;
const QUERY_EXTENSION = 98;
const GET_KEYBOARD_MAPPING = 101;
const FAKE_INPUT = 2;
const [KEY_DOWN, KEY_UP, BUTTON_DOWN, BUTTON_UP, MOTION] = [2, 3, 4, 5, 6];

/** Key symbols of X by the names of `KeyboardEvent.key`; letters and digits are their own character codes. */
const SYMBOLS: Record<string, number> = {
  Backspace: 0xff08,
  Tab: 0xff09,
  Enter: 0xff0d,
  Escape: 0xff1b,
  Home: 0xff50,
  ArrowLeft: 0xff51,
  ArrowUp: 0xff52,
  ArrowRight: 0xff53,
  ArrowDown: 0xff54,
  PageUp: 0xff55,
  PageDown: 0xff56,
  End: 0xff57,
  Delete: 0xffff,
  Shift: 0xffe1,
  Control: 0xffe3,
  Alt: 0xffe9,
  Meta: 0xffeb,
};

/** Connects to a screen of this machine, such as `:7`, that lets anyone in (`Xvfb -ac`). */
export async function openScreen(display: string): Promise<Screen> {
  const wire = await connectTo(display);
  const xtest = await findXtest(wire);
  const keys = await readKeys(wire);
  const fake = (type: number, detail: number, x = 0, y = 0) => {
    const body = Buffer.alloc(32);
    body.writeUInt8(type, 0);
    body.writeUInt8(detail, 1);
    body.writeUInt32LE(wire.root, 8);
    body.writeInt16LE(x, 20);
    body.writeInt16LE(y, 22);
    wire.send(xtest, FAKE_INPUT, body);
  };
  const settle = async () => void (await wire.ask(GET_INPUT_FOCUS, 0, Buffer.alloc(0)));
  return {
    mainWindow: () => largestWindow(wire),
    resize: (window, width, height) => wire.send(CONFIGURE_WINDOW, 0, words(window.id, 4 | 8, width, height)),
    focus: (window) => wire.send(SET_INPUT_FOCUS, 1, words(window.id, 0)),
    async click(x, y) {
      fake(MOTION, 0, Math.round(x), Math.round(y));
      fake(BUTTON_DOWN, 1);
      fake(BUTTON_UP, 1);
      await settle();
    },
    async press(key, held) {
      const codes = [...held, key].map((name) => keyCode(keys, name));
      for (const code of codes) fake(KEY_DOWN, code);
      for (const code of codes.reverse()) fake(KEY_UP, code);
      await settle();
    },
    close: () => wire.close(),
  };
}

function keyCode(keys: Map<number, number>, name: string): number {
  const code = keys.get(SYMBOLS[name] ?? name.toLowerCase().codePointAt(0) ?? 0);
  if (code === undefined) throw new Error(`The virtual keyboard has no key ${name}`);
  return code;
}

async function largestWindow(wire: Wire): Promise<Window> {
  const tree = await wire.ask(QUERY_TREE, 0, words(wire.root));
  const ids = Array.from({ length: tree.readUInt16LE(16) }, (_, index) => tree.readUInt32LE(32 + 4 * index));
  const windows = await Promise.all(
    ids.map(async (id) => {
      const shape = await wire.ask(GET_GEOMETRY, 0, words(id));
      return { id, width: shape.readUInt16LE(16), height: shape.readUInt16LE(18) };
    }),
  );
  return windows.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a), { id: 0, width: 0, height: 0 });
}

async function findXtest(wire: Wire): Promise<number> {
  const answer = await wire.ask(QUERY_EXTENSION, 0, Buffer.from([5, 0, 0, 0, ...Buffer.from('XTEST\0\0\0')]));
  if (answer[8] !== 1) throw new Error('The virtual screen has no XTEST extension');
  return answer.readUInt8(9);
}

/** Which key carries which symbol without Shift. */
async function readKeys(wire: Wire): Promise<Map<number, number>> {
  const { firstKey, lastKey } = wire;
  const answer = await wire.ask(GET_KEYBOARD_MAPPING, 0, Buffer.from([firstKey, lastKey - firstKey + 1, 0, 0]));
  const perKey = answer.readUInt8(1);
  const keys = new Map<number, number>();
  for (let code = lastKey; code >= firstKey; code--) {
    keys.set(answer.readUInt32LE(32 + 4 * perKey * (code - firstKey)), code);
  }
  return keys;
}

interface Wire {
  root: number;
  firstKey: number;
  lastKey: number;
  send(opcode: number, detail: number, body: Buffer): void;
  ask(opcode: number, detail: number, body: Buffer): Promise<Buffer>;
  close(): void;
}

async function connectTo(display: string): Promise<Wire> {
  const socket = connect(`/tmp/.X11-unix/X${display.replace(/^:/, '')}`);
  await once(socket, 'connect');
  const greeted = new Promise<Buffer>((resolve) => readGreeting(socket, resolve));
  // 'l': little end first; protocol 11.0; no name and no secret.
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const greeting = await greeted;
  if (greeting[0] !== 1) throw new Error(`The virtual screen ${display} refused: ${greeting.subarray(8)}`);
  return wireOver(socket, greeting);
}

function readGreeting(socket: Socket, resolve: (greeting: Buffer) => void): void {
  let held = Buffer.alloc(0);
  const listen = (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    if (held.length < 8 || held.length < 8 + 4 * held.readUInt16LE(6)) return;
    socket.off('data', listen);
    resolve(held);
  };
  socket.on('data', listen);
}

function wireOver(socket: Socket, greeting: Buffer): Wire {
  const waiting = new Map<number, { resolve(answer: Buffer): void; reject(error: Error): void }>();
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  let sent = 0;
  let held = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    for (let size = messageSize(held); size <= held.length; size = messageSize(held)) {
      const message = Buffer.from(held.subarray(0, size));
      held = held.subarray(size);
      const number = message.readUInt16LE(2);
      const asked = waiting.get(number);
      // 0 is an error, 1 an answer, all else an event, which we asked for none of.
      if (message[0] === 1) asked?.resolve(message);
      else if (message[0] === 0) asked?.reject(new Error(`X error ${message[1]} to request ${message[10]}`));
      if (message.readUInt8(0) <= 1) waiting.delete(number);
    }
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The virtual screen is gone')));
  const send = (opcode: number, detail: number, body: Buffer) => {
    const head = Buffer.from([opcode, detail, 0, 0]);
    head.writeUInt16LE(1 + body.length / 4, 2);
    socket.write(Buffer.concat([head, body]));
    sent = (sent + 1) & 0xffff;
  };
  const vendor = Math.ceil(greeting.readUInt16LE(24) / 4) * 4;
  return {
    root: greeting.readUInt32LE(40 + vendor + 8 * greeting.readUInt8(29)),
    firstKey: greeting.readUInt8(34),
    lastKey: greeting.readUInt8(35),
    send,
    ask: (opcode, detail, body) =>
      new Promise((resolve, reject) => {
        send(opcode, detail, body);
        waiting.set(sent, { resolve, reject });
      }),
    close: () => socket.destroy(),
  };
}

function messageSize(held: Buffer): number {
  if (held.length < 32) return Number.POSITIVE_INFINITY;
  return held[0] === 1 ? 32 + 4 * held.readUInt32LE(4) : 32;
}

/** A request's body of 32-bit words. */
function words(...values: number[]): Buffer {
  const body = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => {
    body.writeUInt32LE(value, 4 * index);
  });
  return body;
}
