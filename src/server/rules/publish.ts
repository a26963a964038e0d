import { hash } from 'node:crypto';
import type { Hash } from '../../domain/attachment.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Problem } from '../../domain/problem.ts';
import { checkRulebook, type Rulebook, rulebookOf, rulesOf, textOf } from '../../domain/rulebook.ts';
import { isChanged, keepDirectory, type Put } from '../city/keep.ts';
import type { Database } from '../database/database.ts';
import { readDirectory, takeVersions } from '../database/municipalities.ts';
import { addPublication, listPublications } from '../database/publications.ts';

/** The name of these rules: the same for the same ones. */
export const fingerprintOf = (book: Rulebook): Hash => hash('sha256', textOf(book), 'hex');

/** What keeps rules from being published: problems, or that they began from others than those that are in force. */
export type Unpublished = { problems: Problem[] } | { present: Rulebook };

/**
 * Puts these rules in force, all of them or nothing. `seen` is the fingerprint of those that whoever wrote them began from. Null when it
 * is done. What is open stays where it is: rules say where a request goes when it is made or filed anew.
 */
export async function publishRules(
  database: Database,
  municipality: string,
  { rules: book, seen }: { rules: Rulebook; seen: Hash },
  personId: Id,
  now: Instant,
): Promise<Unpublished | null> {
  return database.transaction(async (connection) => {
    // Locks the municipality's row: of two who publish at once, the second sees what the first has published.
    await takeVersions(connection, municipality, 0);
    const directory = await readDirectory(connection, municipality);
    const present = rulebookOf(directory.rules);
    if (fingerprintOf(present) !== seen) return { present };
    const problems = checkRulebook(book, directory);
    if (problems.length > 0) return { problems };
    const next = { hash: fingerprintOf(book), personId, publishedAt: now };
    if (next.hash === seen) return null;
    const [last] = await listPublications(connection, municipality);
    // Else nobody could go back to what came from the city's files.
    if (last?.hash !== seen)
      await addPublication(connection, municipality, { hash: seen, personId: null, publishedAt: now }, present);
    const before = new Map(directory.rules.map((rule): [string, Put] => [rule.id, putOf(rule)]));
    const after = rulesOf(book).map(putOf);
    const removed = directory.rules.filter(({ id }) => !book.some((line) => line.id === id));
    await keepDirectory(connection, municipality, [
      ...after.filter((put) => !before.has(put.id) || isChanged(before.get(put.id), put)),
      ...removed.map(({ id }): Put => ({ kind: 'rule', id, record: null })),
    ]);
    await addPublication(connection, municipality, next, book);
    return null;
  });
}

const putOf = (rule: ReturnType<typeof rulesOf>[number]): Put => ({ kind: 'rule', id: rule.id, record: rule });
