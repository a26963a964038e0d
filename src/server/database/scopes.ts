import type { Part } from '../../domain/policy.ts';
import type { Database } from './database.ts';

const known = new WeakMap<Database, Map<string, Part[]>>();

function remembered(database: Database): Map<string, Part[]> {
  const scopes = known.get(database) ?? new Map<string, Part[]>();
  known.set(database, scopes);
  return scopes;
}

/** Keeps what a fingerprint stands for, so that a cursor need only carry the fingerprint. */
export async function keepScope(database: Database, fingerprint: string, parts: Part[]): Promise<void> {
  const scopes = remembered(database);
  if (scopes.has(fingerprint)) return;
  await database.run('insert into scopes (fingerprint, parts) values ($1, $2) on conflict (fingerprint) do nothing', [
    fingerprint,
    JSON.stringify(parts),
  ]);
  scopes.set(fingerprint, parts);
}

export async function findScope(database: Database, fingerprint: string): Promise<Part[] | null> {
  const scopes = remembered(database);
  const parts = scopes.get(fingerprint);
  if (parts) return parts;
  const [row] = await database.all<{ parts: string }>('select parts from scopes where fingerprint = $1', [fingerprint]);
  if (!row) return null;
  scopes.set(fingerprint, JSON.parse(row.parts));
  return scopes.get(fingerprint) ?? null;
}
