import type { Effect, Put, World } from '../deeds.ts';
import { KIND_OF } from '../ground.ts';
import type { DeedName, Mutation } from '../mutation.ts';
import { type Problem, refuse } from '../problem.ts';
import { type Kind, type Records, standingOf } from '../record.ts';
import { isSame } from '../same.ts';
import { reaches } from './reaches.ts';

/** Different fields go together; the same field keeps what is there and tells who comes second. */
export function amend(deed: DeedName, fields: object, seen: object, world: World, mutation: Mutation): Effect {
  const kind = KIND_OF[deed];
  const record = world.find(kind, mutation.recordId);
  if (!record) return refuse('gone');
  if (!reaches(world, deed, standingOf(kind, record))) return refuse('outOfReach');
  const conflicts: Problem[] = [];
  const amended: Record<string, unknown> = { ...record };
  for (const [field, value] of Object.entries(fields)) {
    const stands = record[field as keyof typeof record] as unknown;
    const saw = (seen as Record<string, unknown>)[field];
    if (isSame(stands, saw) || isSame(stands, value)) amended[field] = value;
    else conflicts.push({ field, reason: 'changedMeanwhile' });
  }
  if (!reaches(world, deed, standingOf(kind, amended as never))) return refuse('notAllowed', 'districtId');
  const hasChanged = conflicts.length < Object.keys(fields).length;
  const puts = hasChanged ? [{ kind, id: record.id, record: amended } as unknown as Put] : [];
  return { puts, ...(conflicts.length > 0 ? { conflicts } : {}) };
}

/** An amended record must be one that could have been recorded. */
export function checked<K extends Kind>(effect: Effect, kind: K, check: (record: Records[K]) => Problem[]): Effect {
  if ('problems' in effect) return effect;
  const problems = effect.puts.flatMap((put) =>
    put.kind === kind && put.record ? check(put.record as Records[K]) : [],
  );
  return problems.length > 0 ? { problems } : effect;
}
