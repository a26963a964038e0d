import { joinedOf } from '../../src/domain/request.ts';
import type { Evidence, RecordLine } from './evidence.ts';
import { requestsIn, tellStory, type Wrong } from './oracle.ts';
import type { FaultProxy } from './proxy.ts';
import type { Seat } from './servers.ts';
import type { Weather } from './weather.ts';

export interface Outcome {
  seed: number;
  minutes: number;
  evidence: Evidence;
  wrong: Wrong[];
  weather: Weather;
  proxy: FaultProxy;
  seats: Seat[];
}

const MOST_STORIES = 10;

/** The figures of a run, and of each thing that is wrong what is known of it. */
export function printReport({ seed, minutes, evidence, wrong, weather, proxy, seats }: Outcome): void {
  const { witnesses, log, records, photos } = evidence;
  const living = witnesses.filter(({ holding }) => holding !== null);
  const outbox = living.flatMap(({ holding }) => holding?.outbox ?? []);
  const different = new Set(wrong.filter(({ what }) => what === 'different').map(({ said }) => said.split(' ')[0]));
  const kinds = (...some: Wrong['what'][]) => wrong.filter(({ what }) => some.includes(what)).length;

  console.log(
    `\nseed ${seed}, ${minutes} minutes, ${living.length} phones living, ${witnesses.length - living.length} drowned`,
  );
  console.log(`mutations: ${sayMutations(evidence)}`);
  console.log(
    `on the server: ${log.length} mutations (${tally(log.map(({ result }) => result))}), ${records.length} records, ${countJoined(records)} who joined a request, ${photos.length} photos`,
  );
  console.log(
    `in outboxes: ${tally(outbox.map(({ row }) => [row.state, ...row.problems.map(({ reason }) => reason)].join(' ')))}`,
  );
  console.log(`faults: ${[...weather.counts].map(([what, count]) => `${count} ${what}`).join(', ')}`);
  console.log(`the servers answered: ${[...proxy.heard].map(([status, count]) => `${count} × ${status}`).join(', ')}`);
  console.log(`the servers noted as unexpected: ${tally(seats.flatMap(({ said }) => errorsIn(said()))) || 'nothing'}`);
  console.log(
    `lost ${kinds('lost', 'undone')}, doubled ${kinds('doubled')}, altered ${kinds('altered', 'stray')}, stuck ${kinds('stuck')}, broken ${kinds('broken')}, phones equal ${living.length - different.size} of ${living.length}`,
  );
  console.log(wrong.length === 0 ? 'All as it should be.' : `NOT AS IT SHOULD BE (${wrong.length}):`);
  for (const { what, id, said } of wrong.slice(0, MOST_STORIES)) {
    console.log(`- ${what} ${id}: ${said}`);
    for (const line of tellStory(id, evidence)) console.log(`    ${line}`);
  }
}

const countJoined = (records: RecordLine[]) => requestsIn(records).flatMap(joinedOf).length;

/** What became of what was saved. */
function sayMutations({ witnesses, log }: Evidence): string {
  const results = new Map(log.map(({ id, result }) => [id, result]));
  const fates = witnesses.flatMap(({ lines, holding }) => {
    const thrown = new Set(lines.flatMap((line) => ('thrown' in line ? [line.thrown] : [])));
    const saved = new Set(lines.flatMap((line) => ('saved' in line ? [line.saved.id] : [])));
    return [...saved].map((id) => {
      const unheard = thrown.has(id) ? 'given up unheard' : holding ? 'still on a phone' : 'drowned unheard';
      return results.get(id) ?? unheard;
    });
  });
  const told = witnesses.flatMap(({ lines }) => lines.flatMap((line) => ('left' in line ? [line.left] : [])));
  return `${fates.length} saved (${tally(fates)}), ${new Set(told).size} of them told to their phones as done or handed over`;
}

function tally(list: string[]): string {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].map(([item, count]) => `${count} ${item}`).join(', ');
}

/** What a server's log calls errors, each by its first line. */
function errorsIn(said: string): string[] {
  return said.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { type: string; message: string; stack?: string } };
    const place = err?.stack?.split('\n').find((step) => step.includes('/src/')) ?? '';
    return [`${msg} ${err?.type} ${err?.message} ${place.trim()}`];
  });
}
