import type { Encounter } from '../../src/domain/encounter.ts';
import type { Usage } from './usage.ts';

/** One of those that are measured against each other: a server in a process of its own, and its client in this one. */
export interface Side {
  name: string;
  /** A place on the server of its own, with nothing in it yet. */
  newTown(): Promise<BenchTown>;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface BenchTown {
  /** A phone that has read all there is, on which these encounters wait. */
  openPhone(waiting: Encounter[]): Promise<BenchPhone>;
  /** A phone that has read nothing yet. */
  openNewPhone(): Promise<BenchPhone>;
}

export interface BenchPhone {
  note(encounter: Encounter): Promise<void>;
  /** One exchange with the server, until neither has anything for the other. */
  exchange(): Promise<void>;
  countEncounters(): Promise<number>;
  close(): Promise<void>;
}
