import { FIGURES, factOf, happenings } from '../../src/domain/fact.ts';
import { isOpen, type ServiceRequest } from '../../src/domain/request.ts';
import { mondayOf } from '../../src/domain/week.ts';
import { PART } from '../../src/server/database/facts.ts';
import { town } from '../town.ts';
import type { Play } from './play.ts';

type Row = Record<string, string | number | null>;

const ZONE = town.municipality?.timeZone ?? 'UTC';
const KEYS = ['span', 'part', 'service', 'district', 'department'];

/** What is added up for an overview is what a count over all requests finds. */
export async function judgeFacts({ city }: Play, requests: ServiceRequest[]): Promise<string[]> {
  const wrong: string[] = [];
  const facts = new Map((await city.look<Row>('select * from facts')).map((row) => [row.id, row]));
  if (facts.size !== requests.length) wrong.push(`there are ${facts.size} facts of ${requests.length} requests`);
  const counted = new Map<string, number[]>();
  for (const request of requests) {
    const fact = factOf(request, ZONE);
    const row = facts.get(request.id);
    const isSame = row?.status === request.status && row.department === (request.departmentId ?? '');
    if (!isSame || row.closed_on !== fact.closedOn)
      wrong.push(`the fact of “${request.text}” is not so: ${row?.status}`);
    for (const { day, adds } of happenings(fact))
      for (const span of [`d${day}`, `w${mondayOf(day)}`]) {
        const key = [span, fact.isPart ? PART : '', fact.service, fact.district, fact.department].join('|');
        const sums = counted.get(key) ?? FIGURES.map(() => 0);
        counted.set(
          key,
          sums.map((sum, index) => sum + (adds[FIGURES[index] as keyof typeof adds] ?? 0)),
        );
      }
  }
  const kept = await city.look<Row>('select * from happenings');
  for (const row of kept) {
    const key = KEYS.map((name) => row[name]).join('|');
    const right = counted.get(key) ?? FIGURES.map(() => 0);
    counted.delete(key);
    const other = FIGURES.filter((name, index) => row[name] !== right[index]);
    wrong.push(...other.map((name) => `${key}: ${name} is ${row[name]}, and a count finds another`));
  }
  wrong.push(...[...counted.keys()].map((key) => `${key} is not added up`));
  return [...wrong, ...judgeSums(kept, requests)];
}

// By other means than the facts themselves: what an overview says of all there is.
function judgeSums(kept: Row[], requests: ServiceRequest[]): string[] {
  const sum = (name: string) =>
    kept.reduce((all, row) => (String(row.span).startsWith('d') ? all + Number(row[name]) : all), 0);
  const ended = requests.filter((request) => !isOpen(request));
  const right: Record<string, number> = {
    came: requests.length,
    went: ended.length,
    declined: ended.filter(({ status }) => status === 'declined').length,
    answered: requests.filter(({ answer }) => answer !== null).length,
  };
  const wrong = Object.entries(right).filter(([name, count]) => sum(name) !== count);
  return wrong.map(([name, count]) => `an overview counts ${sum(name)} that ${name}, and there are ${count}`);
}
