import type { Person } from '../../domain/person.ts';
import type { Ref } from '../../domain/record.ts';
import type { Connection } from '../database/database.ts';
import { type CityProblem, sayProblem } from './city.ts';
import { DISTRICT_FILE } from './districts.ts';
import { countUses, type UsedKind } from './uses.ts';
import { count } from './wording.ts';

/** The city cannot be taken in as its files are. Nothing was written. */
export class CityRefused extends Error {
  readonly problems: CityProblem[];

  constructor(problems: CityProblem[]) {
    super(problems.map(sayProblem).join('\n'));
    this.problems = problems;
  }
}

const FILES: Record<UsedKind, string> = {
  district: DISTRICT_FILE,
  department: 'departments.csv',
  service: 'services.csv',
};

/** What keeps these from being removed: work that names them, or one of the people who stay. */
export async function checkRemovals(
  connection: Connection,
  municipality: string,
  removed: Ref[],
  staying: Person[],
): Promise<CityProblem[]> {
  const problems: CityProblem[] = [];
  for (const { kind, id } of removed) {
    if (!isUsed(kind)) continue;
    const people = staying.filter((person) => namesOf(person, kind).includes(id)).length;
    const uses = await countUses(connection, municipality, kind, id);
    if (people > 0) uses.push({ kind: 'person', count: people });
    if (uses.length === 0) continue;
    const who = uses.map((use) => count(use.count, use.kind)).join(', ');
    const text = `${kind} "${id}" is no longer there, but still in use (${who}); keep it in the file`;
    problems.push({ file: FILES[kind], line: null, text });
  }
  return problems;
}

const isUsed = (kind: string): kind is UsedKind => kind in FILES;

function namesOf(person: Person, kind: UsedKind): string[] {
  if (kind === 'district') return person.districtIds;
  return kind === 'department' ? person.departmentIds : [];
}
