import { type Put, perform } from '../../domain/deeds.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Id } from '../../domain/id.ts';
import { type Instant, later } from '../../domain/instant.ts';
import { type Args, type DeedName, type Mutation, SCHEMA } from '../../domain/mutation.ts';
import type { Person } from '../../domain/person.ts';
import { PRACTICE_DEVICE } from '../../domain/practice.ts';
import { type Kind, keyOf, type Records } from '../../domain/record.ts';
import { newId } from '../../store/id.ts';
import { delivered } from '../../store/practice-city.ts';

const HOUR = 3_600_000;

/** The past of an invented town: its records, each made by deeds as in earnest, and each request on its desk. */
export class Past {
  readonly directory: Directory;
  readonly now: Instant;
  #records: Map<string, Put>;
  #seq = 0;

  constructor(directory: Directory, now: Instant, records: Put[] = []) {
    this.directory = directory;
    this.now = now;
    this.#records = new Map(records.map((put) => [keyOf(put), put]));
  }

  records(): Put[] {
    return [...this.#records.values()];
  }

  at(hoursAgo: number): Instant {
    return later(this.now, -hoursAgo * HOUR);
  }

  /** This person does this deed so many hours ago. Throws where they could not have. */
  do<N extends DeedName>(person: Person, hoursAgo: number, name: N, recordId: Id, args: Args<N>): void {
    this.#seq += 1;
    const at = this.at(hoursAgo);
    const made = { id: newId(), base: null, schema: SCHEMA, deviceId: PRACTICE_DEVICE, madeAt: at, seq: this.#seq };
    const find = <K extends Kind>(kind: K, id: string) =>
      (this.#records.get(keyOf({ kind, id }))?.record ?? undefined) as Records[K] | undefined;
    const effect = perform({ ...made, name, recordId, args, personId: person.id } as Mutation, {
      person,
      directory: this.directory,
      at,
      isFinal: true,
      find,
    });
    if ('problems' in effect) throw new Error(`not in this town: ${name}: ${JSON.stringify(effect.problems)}`);
    for (const put of effect.puts) this.#records.set(keyOf(put), onDesk(put, at));
  }
}

const onDesk = (put: Put, at: Instant): Put =>
  put.kind === 'request' && put.record ? { ...put, record: delivered(put.record, at) } : put;
