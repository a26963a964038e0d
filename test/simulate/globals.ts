import crypto from 'node:crypto';
// Whatever sends e-mail loads it later, and it wants what is taken away below.
import 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { uuidv7 } from 'uuidv7';
import { Chance } from './chance.ts';
import { scheduler } from './scheduler.ts';

/** What names and secrets are made of. */
export const names = new Chance(0);

const RealDate = Date;
const realImmediate = globalThis.setImmediate;

/** Lets the real world in for a moment: signals, output. */
export const breathe = () => new Promise<void>((resolve) => realImmediate(resolve));

class VirtualDate extends RealDate {
  constructor(...told: unknown[]) {
    super(...((told.length > 0 ? told : [scheduler.clock()]) as [number]));
  }
  static override now() {
    return scheduler.clock();
  }
}

let fills = 0;

function fill<T extends ArrayBufferView>(array: T): T {
  fills += 1;
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = names.bits() & 0xff;
  return array;
}

function uuid4() {
  const hex = Buffer.from(fill(new Uint8Array(16))).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}` as const;
}

const realClone = globalThis.structuredClone;

// What is kept is JSON; cloned by hand it costs a tenth.
function clone(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(clone);
  if (Object.getPrototypeOf(value) !== Object.prototype) return realClone(value);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = clone((value as Record<string, unknown>)[key]);
  return copy;
}

// Before Dexie and fake-indexeddb are loaded: nothing in here may happen by itself, at a real time, or by real chance.
Object.assign(globalThis, {
  Date: VirtualDate,
  setImmediate: (run: (...given: unknown[]) => void, ...given: unknown[]) => scheduler.soon(() => run(...given)),
  setTimeout: (run: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]) =>
    scheduler.later(() => run(...given), milliseconds),
  clearTimeout: (order: number) => scheduler.forget(order),
  structuredClone: clone,
  BroadcastChannel: undefined,
  // Without it Dexie keeps its open databases in a plain list, which can be emptied.
  FinalizationRegistry: undefined,
});
// A reason with a stack is dear, and nobody reads it.
const given = new DOMException('', 'AbortError');
const abort = AbortController.prototype.abort;
AbortController.prototype.abort = function (reason: unknown = given) {
  abort.call(this, reason);
};
Math.random = () => names.bits() / 2 ** 32;
globalThis.crypto.getRandomValues = fill as typeof globalThis.crypto.getRandomValues;
crypto.randomUUID = uuid4;
crypto.randomBytes = ((count: number) => Buffer.from(fill(new Uint8Array(count)).buffer)) as typeof crypto.randomBytes;
// Far sides answer or do not by the seed, in their own time: see FarSides.
AbortSignal.timeout = () => new AbortController().signal;
AbortSignal.any = () => new AbortController().signal;
syncBuiltinESMExports();

/** From here on names come as if none had been given before. */
export function forgetNames(seed: number): void {
  const { now } = scheduler;
  // Far back, so that the generator begins anew; then on until its store of chance is used up.
  scheduler.now = 157_766_400_000;
  uuidv7();
  for (const before = fills; fills === before; ) uuidv7();
  for (let left = 7; left > 0; left -= 1) uuidv7();
  names.sow(seed);
  scheduler.now = now;
}

// A phone tells its console what it could not write; here that is part of the story.
console.warn = () => {};
console.error = () => {};
