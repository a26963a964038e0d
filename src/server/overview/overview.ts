import { setImmediate } from 'node:timers/promises';
import type { Directory } from '../../domain/directory.ts';
import { FIGURES, type Figures, NO_FIGURES } from '../../domain/fact.ts';
import type { Code } from '../../domain/id.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import { NONE } from '../../domain/look.ts';
import type { Counted, Line, Oversight, Overview, OverviewQuery, Reach, Stock } from '../../domain/overview.ts';
import { soonBy } from '../../domain/service.ts';
import { toldNumber } from '../../domain/small-number.ts';
import { mondayOf, weeksIn } from '../../domain/week.ts';
import type { Database } from '../database/database.ts';
import {
  type Asked,
  countMet,
  countsParts,
  findHappenings,
  findLastOutings,
  findOutings,
  findOwed,
  findStock,
  findWhy,
} from '../database/overview.ts';

/** Who asks for an overview of which city. */
export interface Asker {
  municipalityId: Code;
  oversight: Oversight;
  directory: Directory;
}

/** What is asked, by the days of the city. */
export function askedBy(
  { municipalityId, oversight, directory: { municipality } }: Asker,
  query: OverviewQuery,
  now: Date,
): Asked {
  const day = (at: Instant) => dayOf(at, municipality?.timeZone ?? 'UTC');
  const at = now.toISOString();
  return {
    ...query,
    municipality: municipalityId,
    oversight,
    today: day(at),
    soonOn: day(soonBy(municipality, at)),
  };
}

/** What came in, went out and waits, as this person may know it. */
export async function makeOverview(
  database: Database,
  asker: Asker,
  query: OverviewQuery,
  now: Date,
): Promise<Overview> {
  const asked = askedBy(asker, query, now);
  const { by, from, to } = query;
  const place = by === 'week' ? 'service' : by;
  const happened = await findHappenings(database, asked, place);
  // The embedded database answers at once and holds everything up for so long: others get their turn in between.
  await setImmediate();
  const stock = await findStock(database, asked, place);
  await setImmediate();
  const isCounted = (one: { isPart: boolean }) => countsParts(asked) || !one.isPart;
  const counted = happened.filter(isCounted);
  const lines = linesOf(counted, stock.filter(isCounted));
  const weeks = weeksOf(asked, counted, await findOwed(database, asked));
  const [causes, blockers] = [
    await findWhy(database, asked, 'cause'),
    asker.oversight.readsWords ? await findWhy(database, asked, 'blocked_by') : null,
  ];
  return {
    from,
    to,
    by,
    madeAt: now.toISOString(),
    total: lines.reduce(added, { ...NO_FIGURES, id: '', stock: NO_STOCK }),
    weeks,
    lines: by === 'week' ? weeks : (by === 'department' ? linesOf(happened, stock) : lines).sort(byCame),
    causes,
    blockers,
    reach: await findReach(database, asked, asker.directory),
  };
}

type Happened = Awaited<ReturnType<typeof findHappenings>>[number];

function weeksOf({ from, to }: Asked, happened: Happened[], owed: Counted[]): Line[] {
  const weeks = new Map(weeksIn(from, to).map((id): [string, Line] => [id, { ...NO_FIGURES, id, stock: null }]));
  for (const figures of happened) {
    const week = weeks.get(figures.week);
    if (week) Object.assign(week, plus(week, figures));
  }
  for (const { id, count } of owed) {
    const week = weeks.get(mondayOf(id));
    if (week) week.broken += count;
  }
  return [...weeks.values()];
}

const plus = (a: Figures, b: Figures) =>
  Object.fromEntries(FIGURES.map((name) => [name, a[name] + b[name]])) as Figures;

const NO_STOCK: Stock = { waits: 0, late: 0, soon: 0 };

// A promise whose day is over is broken, though what it was about is not over.
function linesOf(happened: Happened[], stock: Awaited<ReturnType<typeof findStock>>): Line[] {
  const lines = new Map<string, Line>();
  const lineOf = (id: string): Line => {
    const line = lines.get(id) ?? { ...NO_FIGURES, id, stock: NO_STOCK };
    lines.set(id, line);
    return line;
  };
  for (const figures of happened) {
    const line = lineOf(figures.id);
    Object.assign(line, plus(line, figures));
  }
  for (const { id, owed, ...now } of stock) {
    const line = lineOf(id);
    line.stock = plusStock(line.stock, now);
    line.broken += owed;
  }
  return [...lines.values()];
}

const added = (total: Line, line: Line): Line => ({
  ...total,
  ...plus(total, line),
  stock: plusStock(total.stock, line.stock),
});

const plusStock = (a: Stock | null, b: Stock | null): Stock => ({
  waits: (a?.waits ?? 0) + (b?.waits ?? 0),
  late: (a?.late ?? 0) + (b?.late ?? 0),
  soon: (a?.soon ?? 0) + (b?.soon ?? 0),
});

const byCame = (a: Line, b: Line) => b.came - a.came || (a.id < b.id ? -1 : 1);

async function findReach(database: Database, asked: Asked, { districts }: Directory): Promise<Reach[]> {
  const outings = new Map((await findOutings(database, asked)).map((row) => [row.id, row]));
  const met = new Map((await countMet(database, asked)).map(({ id, count }) => [id, count]));
  const last = new Map((await findLastOutings(database, asked)).map(({ id, day }) => [id, day]));
  // A district where nobody has ever been is the one to be told.
  const ids = new Set([...districts.map(({ id }) => id).filter((id) => isInSight(id, asked)), ...last.keys()]);
  const reach = [...ids].map((district): Reach => {
    const { visits, talks, doors, passersBy } = outings.get(district) ?? NO_OUTINGS;
    return {
      district,
      visits,
      talks: toldNumber(talks),
      met: toldNumber(met.get(district) ?? 0),
      doors: toldNumber(doors),
      passersBy,
      lastOn: last.get(district) ?? '',
    };
  });
  return reach.sort((a, b) => a.lastOn.localeCompare(b.lastOn) || a.district.localeCompare(b.district));
}

const NO_OUTINGS = { visits: 0, talks: 0, doors: 0, passersBy: 0 };

const isInSight = (id: Code, { district, oversight: { districtIds } }: Asked) =>
  (district === undefined || (district !== NONE && district === id)) &&
  (districtIds === null || districtIds.includes(id));
