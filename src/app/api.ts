import type { Problem } from '../domain/problem.ts';

/** Why the server did not do what was asked; `unreachable` when there is no server to ask. */
export interface Refused {
  reason: string;
  problems: Problem[];
  /** All that it said. */
  told?: unknown;
}
export type Answered<T> = { value: T } | { refused: Refused };

/** Asks the server something that needs a signal: signing in, sessions, people; for as long as `signal` lets it. Never throws. */
export async function ask<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answered<T>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (response.status === 204) return { value: undefined as T };
    const told = (await response.json()) as T & Partial<Refused>;
    if (response.ok) return { value: told };
    return { refused: { reason: told.reason ?? 'unexpected', problems: told.problems ?? [], told } };
  } catch {
    return { refused: { reason: 'unreachable', problems: [] } };
  }
}
