import type { Directory } from '../../src/domain/directory.ts';
import type { Person } from '../../src/domain/person.ts';
import { newId } from '../../src/store/id.ts';
import { nora } from '../people.ts';
import { town } from '../town.ts';

const DISTRICTS = 40;
const DEPARTMENTS = 12;
const OFFICERS = 200;

const districtIds = [...nora.districtIds, ...Array.from({ length: DISTRICTS - 2 }, (_, index) => `district-${index}`)];
export const departmentIds = Array.from({ length: DEPARTMENTS }, (_, index) => `department-${index}`);

// Two districts to each officer, and ten officers to each two districts.
const colleagueOf = (index: number): Person => {
  const home = (index * 2) % DISTRICTS;
  return { ...nora, id: newId(), name: `Officer${index}`, districtIds: districtIds.slice(home, home + 2) };
};
export const officers: Person[] = [nora, ...Array.from({ length: OFFICERS - 1 }, (_, index) => colleagueOf(index + 1))];

export const CITY = 'bench-city';

/** A capital, with Nora in two of its forty districts. */
export const city: Directory = {
  municipality: town.municipality && { ...town.municipality, id: CITY },
  districts: districtIds.map((id) => ({ id, name: { en: id }, outline: [] })),
  departments: departmentIds.map((id) => ({ id, name: { en: id }, channel: 'desk', email: '' })),
  services: [],
  rules: [],
  people: officers,
};
