import type { Area, Line } from './drawing.ts';

/** What the map is painted with, as the browser makes it of our style sheets in the theme of the moment. */
export type Colours = Record<Area | Line | 'ground' | 'casing' | 'name' | 'halo' | 'font', string>;

const NAMES = [
  'ground',
  'green',
  'water',
  'building',
  'stream',
  'rail',
  'path',
  'minor',
  'major',
  'motorway',
  'casing',
  'name',
  'halo',
] as const;

/** Reads them through an element, for a canvas knows neither variables nor light-dark(). */
export function readColours(within: HTMLElement): Colours {
  const probe = document.createElement('span');
  probe.hidden = true;
  within.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--map-${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(NAMES.map((name) => [name, read(name)]));
  probe.remove();
  return { ...colours, font: getComputedStyle(within).fontFamily } as Colours;
}
