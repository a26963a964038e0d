import type { Measured, Sized } from './measure.ts';
import type { Raw } from './raw.ts';
import { type Row, rounded } from './table.ts';

/** Each side's figures in milliseconds. */
export const timesOf = ({ name, sizes, one }: Measured): Row => ({
  '': `${name}, ms`,
  ...columns(sizes, ({ push, pull }) => [rounded(push.ms), rounded(pull.ms)]),
  'one record p50': rounded(one.ms),
});

/** How many times faster ours is. */
export const fasterThan = (ours: Measured, peer: Measured): Row => ({
  '': `  × faster than ${peer.name}`,
  ...columns(ours.sizes, ({ push, pull }, index) => [
    rounded((peer.sizes[index]?.push.ms ?? Number.NaN) / push.ms),
    rounded((peer.sizes[index]?.pull.ms ?? Number.NaN) / pull.ms),
  ]),
  'one record p50': rounded(peer.one.ms / ours.one.ms),
});

/** How many times the time of the database alone. */
export const besideRaw = (ours: Measured, raw: Raw[]): Row => ({
  '': '  × a raw insert or select',
  ...columns(ours.sizes, ({ push, pull }, index) => [
    rounded(push.ms / (raw[index]?.insert ?? Number.NaN)),
    rounded(pull.ms / (raw[index]?.select ?? Number.NaN)),
  ]),
});

/** Bytes on the wire for the largest size and for one record, and the server's memory. */
export function usageOf({ name, sizes, one, memory }: Measured): Row {
  const largest = sizes.at(-1) as Sized;
  const most = short(largest.records);
  return {
    '': name,
    [`push ${most} up kB`]: kB(largest.push.up),
    'and down': kB(largest.push.down),
    [`pull ${most} up kB`]: kB(largest.pull.up),
    'and down ': kB(largest.pull.down),
    'one record, both ways, bytes': Math.round(one.bytes),
    "the server's memory at most, MB": Math.round(memory / 1e6),
  };
}

function columns(sizes: Sized[], figures: (size: Sized, index: number) => [number, number]): Row {
  const all = sizes.map((size, index) => ({ name: short(size.records), figures: figures(size, index) }));
  const pushes = all.map(({ name, figures: [push] }) => [`push ${name}`, push]);
  const pulls = all.map(({ name, figures: [, pull] }) => [`pull ${name}`, pull]);
  return Object.fromEntries([...pushes, ...pulls]);
}

const short = (records: number) => (records >= 1000 ? `${records / 1000}k` : String(records));
const kB = (bytes: number) => Math.round(bytes / 1000);
