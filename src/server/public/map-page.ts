import type { Directory } from '../../domain/directory.ts';
import { frameOf, middleOf, pathOf } from '../../domain/map-frame.ts';
import type { Service } from '../../domain/service.ts';
import { FEWEST_TOLD, shadeOf, toldNumber } from '../../domain/small-number.ts';
import { inLanguage, type Language } from '../../domain/text.ts';
import type { Count } from '../database/counts.ts';
import { type Html, html } from './html.ts';
import { dayIn, PUBLIC_WORDS } from './words.ts';

/** What the map is drawn from. */
export interface MapPageProps {
  directory: Directory;
  /** The services that the city shows. */
  services: Service[];
  /** The only one looked at; null for all that are shown. */
  only: Service | null;
  counts: Count[];
  countedAt: string;
  language: Language;
  path: string;
}

/** What is open and what is solved, by district: a map drawn from their outlines alone, and the same in a table. */
export function mapOf(props: MapPageProps): Html {
  const { directory, services, only, countedAt, language, path } = props;
  const words = PUBLIC_WORDS[language];
  if (services.length === 0) return html`<h1>${words.mapTitle}</h1><p>${words.mapNone}</p>`;
  const shown = only ? [only] : services;
  const link = (label: string, code: string, isHere: boolean) =>
    isHere
      ? html`<span aria-current="true"><strong>${label}</strong></span> `
      : html`<a href="${path}?lang=${language}${code && `&service=${encodeURIComponent(code)}`}">${label}</a> `;
  return html`<h1>${words.mapTitle}</h1>
<p>${words.mapHelp}</p>
<nav class="languages" aria-label="${words.service}">
${link(words.allServices, '', only === null)}
${services.map(({ id, name }) => link(inLanguage(name, language), id, only?.id === id))}
</nav>
${drawing(props, shown)}
${table(props, shown)}
<p class="soft">${words.asOf(dayIn(countedAt, language, directory.municipality?.timeZone))}</p>`;
}

function drawing({ directory, counts, language }: MapPageProps, shown: Service[]): Html | false {
  const { districts } = directory;
  if (districts.length === 0) return false;
  const words = PUBLIC_WORDS[language];
  const frame = frameOf(districts, []);
  const openIn = (districtId: string) =>
    counts
      .filter((count) => count.districtId === districtId && shown.some(({ id }) => id === count.serviceCode))
      .reduce((sum, { open }) => sum + open, 0);
  return html`<svg class="map" role="img" aria-label="${words.mapOf}" viewBox="0 0 ${frame.width} ${frame.height}">
${districts.map((district) => {
  const shade = shadeOf(openIn(district.id));
  const name = inLanguage(district.name, language);
  return html`<path class="shade-${shade}" d="${pathOf(district, frame)}"><title>${name}: ${words.shades[shade]}</title></path>`;
})}
${readable(
  districts.map((district) => {
    const middle = middleOf(district);
    return { name: inLanguage(district.name, language), x: frame.x(middle), y: frame.y(middle) };
  }),
).map(({ name, x, y }) => html`<text x="${x.toFixed(0)}" y="${y.toFixed(0)}">${name}</text>`)}
</svg>
<ul class="legend">
${words.shades.map(
  (shade, at) =>
    html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="shade-${at}" width="10" height="10"/></svg> ${words.openCount}: ${shade}</li>`,
)}
</ul>`;
}

interface Name {
  name: string;
  x: number;
  y: number;
}

// How wide a letter and how high a line is, on the map.
const [LETTER, LINE] = [16, 34];

/** Those names that no other is written over; the rest is told by touch, and in the table. */
function readable(names: Name[]): Name[] {
  const kept: Name[] = [];
  for (const one of names) if (!kept.some((other) => isOver(one, other))) kept.push(one);
  return kept;
}

const isOver = (one: Name, other: Name) =>
  Math.abs(one.y - other.y) < LINE && Math.abs(one.x - other.x) < ((one.name.length + other.name.length) * LETTER) / 2;

function table({ directory, counts, language }: MapPageProps, shown: Service[]): Html {
  const words = PUBLIC_WORDS[language];
  const told = (count: number) => {
    const number = toldNumber(count);
    return number === null ? words.fewerThan(String(FEWEST_TOLD)) : new Intl.NumberFormat(language).format(number);
  };
  const places = [
    ...directory.districts.map(({ id, name }) => ({ id: id as string | null, name: inLanguage(name, language) })),
    { id: null, name: words.noDistrict },
  ];
  const rows = places.flatMap((place) =>
    shown.flatMap(({ id, name }) => {
      const count = counts.find(({ districtId, serviceCode }) => districtId === place.id && serviceCode === id);
      return count ? [{ place: place.name, service: inLanguage(name, language), ...count }] : [];
    }),
  );
  return html`<div class="table" role="region" aria-label="${words.mapTitle}" tabindex="0"><table>
<thead><tr><th scope="col">${words.district}</th><th scope="col">${words.service}</th><th scope="col">${words.openCount}</th><th scope="col">${words.solvedCount}</th></tr></thead>
<tbody>
${rows.map(
  ({ place, service, open, solved }) =>
    html`<tr><th scope="row">${place}</th><td>${service}</td><td>${told(open)}</td><td>${told(solved)}</td></tr>`,
)}
</tbody></table></div>`;
}
