import type { Department } from './department.ts';
import type { District } from './district.ts';
import type { Municipality } from './municipality.ts';
import type { Person } from './person.ts';
import type { Reply } from './reply.ts';
import type { Rule } from './rule.ts';
import type { Service } from './service.ts';
import type { Suggester } from './suggester.ts';

/** What a city has set up, and its people: all that routing and naming need, on the phone as on the server. */
export interface Directory {
  municipality: Municipality | null;
  districts: District[];
  departments: Department[];
  services: Service[];
  /** In the order they are tried. */
  rules: Rule[];
  people: Person[];
  /** What was learned from the city's requests; left out where nothing was yet. */
  suggester?: Suggester;
  /** The ready answers; left out where there is none. */
  replies?: Reply[];
}

export const EMPTY_DIRECTORY: Directory = {
  municipality: null,
  districts: [],
  departments: [],
  services: [],
  rules: [],
  people: [],
};
